/**
 * The page in a frame: what its address says of how it looks, and its height for a host that listens.
 *
 * Whatever a host does or does not answer, the page stands by itself.
 */

const parameters = new URLSearchParams(location.search);
const root = document.documentElement;
const widget = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
const wrapper = /** @type {HTMLElement} */ (document.querySelector('main'));

/** The state of the widget stands in the address by itself; this says how it is shown. */
for (const name of ['digits', 'currency', 'usd-rate']) {
    const value = parameters.get(name);
    if (value !== null) widget.setAttribute(name, value);
}
for (const name of ['lang', 'dir']) {
    const value = parameters.get(name);
    if (value !== null) root.setAttribute(name, value);
}
const theme = parameters.get('theme');
if (theme === 'auto') root.classList.add('auto');
else if (theme === 'light' || theme === 'dark') widget.setAttribute('theme', theme);

// Its words may come after it: a frame that is opened by itself has a title in them.
widget.addEventListener('engine', () => {
    document.title = widget.shadowRoot?.querySelector('h2')?.textContent ?? document.title;
});

// An address that names but an outage, or a figure of the usual one, carries a state too.
if (!parameters.has('il') && [...parameters.keys()].length > 0) {
    const address = new URL(location.href);
    address.searchParams.set('il', '1');
    if (!parameters.has('preset')) {
        address.searchParams.set('preset', widget.getAttribute('preset') ?? '');
    }
    try {
        history.replaceState(null, '', address);
    } catch {
        // A frame that may not: it opens on its own figures.
    }
}

/** The frame's name in a host that uses pym.js. */
const child = parameters.get('childId') ?? '';

let told = 0;

/** Says the height in every protocol that hosts are known to listen to. */
function tell() {
    const height = Math.ceil(wrapper.getBoundingClientRect().height);
    if (height === told || window.parent === window) return;
    told = height;
    const post = (/** @type {unknown} */ message) => window.parent.postMessage(message, '*');
    // AMP, and Newswire's and NPR's frames after it.
    post({ sentinel: 'amp', type: 'embed-size', height });
    // pym.js.
    post(['pym', child, 'height', String(height)].join('xPYMx'));
    // Embedly, Medium, Observable.
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    // Browsers that size a frame by its content.
    /** @type {Window & { requestResize?: () => void }} */ (window).requestResize?.();
}

// In the next picture: measured here, what has just changed would be news to whoever watches too.
new ResizeObserver(() => requestAnimationFrame(tell)).observe(wrapper);

// A host that comes later than the page says so.
window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || data?.sentinel !== 'amp' || data.type !== 'frames-init') return;
    told = 0;
    tell();
});
