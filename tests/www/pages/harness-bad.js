console.error('said', 'aloud');
Promise.reject(new Error('promised'));
throw new Error('thrown');
