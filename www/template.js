/**
 * Builds elements. No HTML is parsed: a strict page allows none, and data could be markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {...(string | Node)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function h(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
}

/**
 * Writes into an element what is to stand there. What stands there already stays, and where no more than
 * text differs, as from one step of a slider to the next, only that is written: to lay out a part anew
 * takes longer than to work it out.
 *
 * @param {Element} element
 * @param {...(string | Node)} children
 */
export function rewrite(element, ...children) {
    const nodes = children
        .filter((child) => child !== '')
        .map((child) => (typeof child === 'string' ? new Text(child) : child));
    const before = [...element.childNodes];
    // What follows a figure that grows moves along its line: written anew, it has not moved.
    const alike = (/** @type {Node} */ node, /** @type {Node | undefined} */ old) =>
        node.nodeName === old?.nodeName && node.textContent?.length === old.textContent?.length;
    if (
        nodes.length !== before.length ||
        !nodes.every((node, place) => alike(node, before[place]))
    ) {
        element.replaceChildren(...nodes);
        return;
    }
    nodes.forEach((node, place) => {
        const old = before[place];
        if (!old || old === node) return;
        if (old instanceof Element) rewrite(old, ...node.childNodes);
        else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
    });
}

/**
 * The same of a property: what is set again counts as new.
 *
 * @template {Element} Some
 * @template {keyof Some} Name
 * @param {Some} element
 * @param {Name} name
 * @param {Some[Name]} value
 */
export function put(element, name, value) {
    if (element[name] !== value) element[name] = value;
}
