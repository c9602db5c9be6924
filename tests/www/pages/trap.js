// Comes before everything else in a page under test, and keeps what goes wrong in it.
{
    /** @type {string[]} */
    const errors = [];
    Object.assign(window, { errors });

    // In the capturing phase: a script or picture that does not load tells nobody above it.
    addEventListener(
        'error',
        ({ message, target }) => {
            errors.push(
                message ?? `not loaded: ${target instanceof Element ? target.outerHTML : target}`,
            );
        },
        true,
    );
    addEventListener('unhandledrejection', ({ reason }) =>
        errors.push(`unhandled rejection: ${reason}`),
    );
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        errors.push(`blocked by ${effectiveDirective}: ${blockedURI}`);
    });

    const log = console.error;
    console.error = (...values) => {
        errors.push(values.join(' '));
        log(...values);
    };
}
