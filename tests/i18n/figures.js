/**
 * What figures look like in each language.
 *
 * @typedef {object} Figures
 * @property {string} millions a loss of $4.787M
 * @property {string} thousands a loss of $569.6K
 * @property {string} round a loss of $6.999M, which keeps its nought
 * @property {string} hours 24 hours, in a sentence
 * @property {string} sign of hours, beside a field
 * @property {string} share 12%
 * @property {string} price $43,589.36
 */

/** @type {Record<string, Figures>} */
export const FIGURES = {
    en: {
        millions: '$4.8M',
        thousands: '$570K',
        round: '$7.0M',
        hours: '24 hours',
        sign: 'h',
        share: '12%',
        price: '$43,589',
    },
    ar: {
        millions: '4.8 مليون دولار',
        thousands: '570 ألف دولار',
        round: '7.0 مليون دولار',
        hours: '24 ساعة',
        sign: 'ساعة',
        share: '12%',
        price: '43,589 دولارًا',
    },
    fr: {
        millions: '4,8 M $',
        thousands: '570 k $',
        round: '7,0 M $',
        hours: '24 heures',
        sign: 'h',
        share: '12 %',
        price: '43 589 $',
    },
    id: {
        millions: 'US$4,8 jt',
        thousands: 'US$570 rb',
        round: 'US$7,0 jt',
        hours: '24 jam',
        sign: 'jam',
        share: '12%',
        price: 'US$43.589',
    },
    ja: {
        millions: '480万ドル',
        thousands: '57万ドル',
        round: '700万ドル',
        hours: '24時間',
        sign: '時間',
        share: '12%',
        price: '43,589ドル',
    },
    kk: {
        millions: '4,8 млн $',
        thousands: '570 мың $',
        round: '7,0 млн $',
        hours: '24 сағат',
        sign: 'сағ',
        share: '12%',
        price: '43 589 $',
    },
    ru: {
        millions: '4,8 млн $',
        thousands: '570 тыс. $',
        round: '7,0 млн $',
        hours: '24 часа',
        sign: 'ч',
        share: '12 %',
        price: '43 589 $',
    },
    zh: {
        millions: '480万美元',
        thousands: '57万美元',
        round: '700万美元',
        hours: '24小时',
        sign: '小时',
        share: '12%',
        price: '43,589美元',
    },
};
