/** The page in the frame, of another site: the same server by another name. */
export const address = `${location.origin.replace('127.0.0.1', 'localhost')}/embed.html${location.search}`;
