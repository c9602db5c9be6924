// Counts what Intl is asked to set up.
{
    /** @type {string[]} */
    const made = [];
    /** @type {any} */
    const intl = Intl;
    Object.assign(window, { made });
    for (const kind of ['NumberFormat', 'PluralRules', 'DateTimeFormat']) {
        intl[kind] = new Proxy(intl[kind], {
            construct(target, args) {
                made.push(kind + JSON.stringify(args));
                return Reflect.construct(target, args);
            },
        });
    }
}
