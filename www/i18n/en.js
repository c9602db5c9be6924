/** English. The type of the other languages: a flat object, a placeholder for each figure. */
export default {
    title: 'What standing still costs miners',

    'say.sharePercent':
        'If {size} of Bitcoin’s hashrate goes dark for {hours} at {price} a coin, miners miss about {loss} in total.',
    'say.hashrateEhs':
        'If {size} of hashrate goes dark for {hours} at {price} a coin, miners miss about {loss} in total.',
    'say.powerMw':
        'If sites drawing {size} go dark for {hours} at {price} a coin, miners miss about {loss} in total.',
    status: 'About {loss} in total, {per24h} per 24 hours.',

    per24h: 'Per 24 hours',
    inBitcoin: 'In bitcoin',
    blocksMissed: 'Blocks missed',

    sharePercent: 'Hashrate gone dark',
    hashrateEhs: 'Hashrate gone dark',
    powerMw: 'Power gone dark',
    priceUsd: 'Price of a bitcoin',
    outageHours: 'Hours of outage',

    'chart.title': 'What miners miss, hour by hour',
    'chart.subtitle': 'Revenue not earned so far',
    'chart.alternative':
        'Line chart. The loss rises steadily to {loss} after {hours}, when the outage ends, and stays there.',

    'working.title': 'How this is worked out',
    'working.network': 'At a difficulty of {difficulty} the whole network has {network}.',
    'working.share': 'Of that, {share} stands still: {hashrate}.',
    'working.power': 'Of that, {share} stands still: {hashrate}, for sites that draw {power}.',
    'working.reward': 'A block pays {subsidy} by itself and {fees} in fees: {reward}.',
    'working.blocks':
        'In {hours} the network finds about {networkBlocks}; {share} of them is {blocks} missed.',
    'working.loss': '{blocks} × {reward} × {price} = {loss}.',
    'working.assumed': 'Not given, and so assumed: {fields}.',
    'working.limits':
        'It is revenue not earned, not profit, and takes no account of what the network does in answer.',
    'working.opening': 'Where the opening figures come from: {sources}.',

    ehs: '{n} EH/s',
    mw: '{n} MW',
    btc: '{n} BTC',
    blocks: '{n} blocks',
    ehsSign: 'EH/s',
    mwSign: 'MW',
    hoursSign: 'h',

    'refused.outOfRange': 'Give a number from {least} to {greatest}. Still showing {kept}.',
    'refused.notANumber':
        '“{came}” is no number: give one from {least} to {greatest}. Still showing {kept}.',
    'refused.elsewhere': 'Still showing the last figures: {field} is not right ({problem}).',
};
