throw new Error('thrown in a frame');
