/** English. The type of the other languages: a flat object, a placeholder for each figure. */
export default {
    title: 'What standing still costs miners',

    'say.sharePercent':
        'If {size} of Bitcoin’s hashrate goes dark for {hours} at {price} a coin, miners miss about {loss} in that time.',
    'say.hashrateEhs':
        'If {size} of hashrate goes dark for {hours} at {price} a coin, miners miss about {loss} in that time.',
    'say.powerMw':
        'If sites drawing {size} go dark for {hours} at {price} a coin, miners miss about {loss} in that time.',
    status: 'About {loss} in that time, {per24h} per 24 hours.',

    per24h: 'Per 24 hours',
    inBitcoin: 'In bitcoin',
    untilBack: 'Until all are back',
    wonBack: 'Won back later',

    'field.sharePercent': 'Hashrate gone dark',
    'field.hashrateEhs': 'Hashrate gone dark',
    'field.powerMw': 'Power gone dark',
    'field.sites': 'Sites, in all',
    'field.sitesTotalMw': 'Printed total of the sites',
    'field.efficiencyJPerTh': 'Efficiency of the machines',
    'field.pue': 'Site’s power over the machines’ (PUE)',
    'field.difficulty': 'Difficulty',
    'field.networkEhs': 'Hashrate of the network',
    'field.startHeight': 'First block of the outage',
    'field.feesBtcPerBlock': 'Fees of a block',
    'field.priceUsd': 'Price of a bitcoin',
    'field.outageHours': 'Hours of outage',
    'field.rampHours': 'Hours until all are back',
    'field.lostMachinesPercent': 'Machines that never come back',
    'field.cause': 'Cause',
    'field.electricityUsdPerMwh': 'Price of electricity',
    'field.standbyPercent': 'Power drawn while idle',
    'field.fixedChargesPercent': 'Charges that go on',
    'field.creditUsdPerMwh': 'Paid to stand still',
    'field.poolFeePercent': 'Pool’s fee',
    'field.claimUsd': 'Somebody’s figure',
    'field.claimHours': 'Hours of that figure',
    'field.claimDifficulty': 'Difficulty on its day',
    'field.claimStartHeight': 'First block of its time',
    'field.claimFeesBtcPerBlock': 'Fees of a block on its day',
    'field.claimPriceUsd': 'Price of a bitcoin on its day',
    'field.payout': 'How miners are paid',
    low: '{field}, at the lowest',
    high: '{field}, at the highest',

    'chart.title': 'What miners miss, hour by hour',
    'chart.subtitle': 'Revenue not earned so far',
    'chart.alternative':
        'Line chart. The loss rises to {loss} after {hours}, when the outage ends.',

    'working.title': 'How this is worked out',
    'working.network': 'At a difficulty of {difficulty} the whole network has {network}.',
    'working.share': 'Of that, {share} stands still: {hashrate}.',
    'working.power': 'Of that, {share} stands still: {hashrate}, for sites that draw {power}.',
    'working.reward': 'A block pays {subsidy} by itself and {fees} in fees: {reward}.',
    'working.blocks':
        'In {hours} the network finds about {networkBlocks}, which pay {networkIncome}.',
    'working.loss': '{share} of that is {blocks}, {lossBtc}. At {price} a coin it is about {loss}.',
    'working.return': 'Until all that come back are back, they miss {lost} in all.',
    'working.neverBack':
        'Those that never come back miss {neverBack} more in the {days} after the outage began.',
    'working.answer':
        'Then the network answers: with the difficulty down, blocks come faster for a while. The miners win back about {wonBack}, and others gain {gained}, in the {days} after the outage began.',
    'working.unsettled':
        'The network answers so slowly that this is not the end of it: in the {days} after the outage began the miners win back about {wonBack}, and others gain {gained}.',
    'working.net': 'Less what is saved and paid, and with what goes on: a net loss of about {net}.',
    'working.limits':
        'It is revenue not earned, not profit. What the network does in answer is worked out for a network that changes in nothing else: the real one did.',
    'working.assumed': 'Not given, and so assumed: {fields}.',
    'working.assumption': '{field}, {value}',
    'working.sources': 'Where the figures come from: {sources}.',
    'working.source': '{field}: {name}, {date}',

    ehs: '{n} EH/s',
    mw: '{n} MW',
    btc: '{n} BTC',
    blocks: '{n} blocks',
    ehsSign: 'EH/s',
    mwSign: 'MW',
    hoursSign: 'h',

    'chart.end': 'Outage ends',
    'chart.back': 'All are back',
    'chart.retarget': 'Difficulty {change}',
    'chart.wonBack': '{usd} won back',
    'chart.after': '{days} on',

    'table.title': 'The chart in numbers',
    'table.hour': 'Since the start',
    'table.missed': 'Missed so far',
    'table.difficulty': 'Difficulty from then on',

    'claim.rate': '“{usd} in {hours}”',
    'claim.title': 'Check somebody’s figure',
    'claim.by': '{by}: {usd} for {hours}',
    'claim.own': 'Another figure',
    'claim.alike': 'That agrees with this scenario, which gives {loss} for the same time.',
    'claim.times':
        'For the same time this scenario gives {loss}; the figure is {times} times that.',
    'claim.share':
        'It would be true if {share} of the network stood still ({hashrate}), and not {instead};',
    'claim.price': 'or if a bitcoin cost {price};',
    'claim.hours': 'or if it took {hours}.',
    'claim.never': 'No size, price or time within bounds makes it true.',
    'claim.then':
        'With the network and the price of the figure’s own day it would be {share} of the network ({hashrate}).',
    'claim.neverThen': 'On the figure’s own day no size of the network makes it true.',

    kept: 'Still showing {kept}.',
    keptAll: 'Still showing the last figures.',
    'refused.outOfRange': '{field}: give a number from {least} to {greatest}, not {came}.',
    'refused.notANumber': '{field}: “{came}” is no number. Give one from {least} to {greatest}.',
    'refused.notWhole': '{field}: give a whole number from {least} to {greatest}, not {came}.',
    'refused.missing': '{field}: missing. Give a number from {least} to {greatest}.',
    'refused.unknown': '{field}: no such input. There are {others}.',
    'refused.twice': '{field}: given twice.',
    'refused.besides': '{field}: given besides {other}. Give one of them.',
    'refused.without': '{field}: given without {other}.',
    'refused.onlyWith': '{field}: goes only with {other}.',
    'refused.notAWord': '{field}: “{came}” is none of {others}.',
    'refused.notAList': '{field}: give a list of {least} to {greatest} sites.',
    'refused.notAnObject': '{field}: “{came}” is no site. One has {others}.',
    'refused.notAText': '{field}: give a text, not “{came}”.',
    missingText: '{field}: missing.',
};
