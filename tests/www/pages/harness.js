customElements.define(
    'shadow-button',
    class extends HTMLElement {
        connectedCallback() {
            const button = document.createElement('button');
            button.textContent = 'In a shadow root';
            button.addEventListener('click', () => {
                /** @type {HTMLOutputElement} */ (document.querySelector('output')).value =
                    'clicked';
            });
            this.attachShadow({ mode: 'open' }).append(button);
        }
    },
);
