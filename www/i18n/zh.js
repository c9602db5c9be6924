/** Chinese, in simplified characters. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: '停机让矿工少赚多少',

    'say.sharePercent':
        '如果比特币全网算力的{size}停摆{hours}，按每枚{price}计算，矿工在此期间将少赚约{loss}。',
    'say.hashrateEhs':
        '如果{size}的算力停摆{hours}，按每枚{price}计算，矿工在此期间将少赚约{loss}。',
    'say.powerMw':
        '如果用电功率为{size}的矿场停摆{hours}，按每枚{price}计算，矿工在此期间将少赚约{loss}。',
    status: '在此期间约{loss}，每24小时{per24h}。',

    per24h: '每24小时',
    inBitcoin: '折合比特币',
    untilBack: '到全部恢复为止',
    wonBack: '日后补回',

    'field.sharePercent': '停摆的算力',
    'field.hashrateEhs': '停摆的算力',
    'field.powerMw': '停摆的用电功率',
    'field.sites': '各矿场合计',
    'field.sitesTotalMw': '公布的矿场合计',
    'field.efficiencyJPerTh': '矿机能效',
    'field.pue': '矿场与矿机的功率之比（PUE）',
    'field.difficulty': '挖矿难度',
    'field.networkEhs': '全网算力',
    'field.startHeight': '停摆期间的首个区块',
    'field.feesBtcPerBlock': '每个区块的手续费',
    'field.priceUsd': '比特币价格',
    'field.outageHours': '停摆时长',
    'field.rampHours': '全部恢复所需时间',
    'field.lostMachinesPercent': '不再恢复的矿机',
    'field.cause': '原因',
    'field.electricityUsdPerMwh': '电价',
    'field.standbyPercent': '停机时的耗电',
    'field.fixedChargesPercent': '停机仍须支付的费用',
    'field.creditUsdPerMwh': '停机补偿',
    'field.poolFeePercent': '矿池费率',
    'field.claimUsd': '他人给出的数字',
    'field.claimHours': '该数字对应的时长',
    'field.claimDifficulty': '当时的挖矿难度',
    'field.claimStartHeight': '当时的首个区块',
    'field.claimFeesBtcPerBlock': '当时每个区块的手续费',
    'field.claimPriceUsd': '当时的比特币价格',
    'field.payout': '矿工的收益结算方式',
    low: '{field}（最低）',
    high: '{field}（最高）',

    'chart.title': '矿工逐小时少赚多少',
    'chart.subtitle': '截至当时未获得的收入',
    'chart.alternative': '折线图。{hours}后停摆结束时，损失升至{loss}。',

    'working.title': '这个数字是怎么算出来的',
    'working.network': '难度为{difficulty}时，全网算力为{network}。',
    'working.share': '其中{share}停摆：{hashrate}。',
    'working.power': '其中{share}停摆：{hashrate}，来自用电功率为{power}的矿场。',
    'working.reward': '每个区块有{subsidy}的补贴和{fees}的手续费，合计{reward}。',
    'working.blocks': '{hours}内，全网产出约{networkBlocks}，收入为{networkIncome}。',
    'working.loss': '其中的{share}是{blocks}，即{lossBtc}。按每枚{price}计算，约为{loss}。',
    'working.return': '到能恢复的矿机全部恢复为止，矿工总共少赚{lost}。',
    'working.neverBack': '不再恢复的矿机，在停摆开始后的{days}内还会少赚{neverBack}。',
    'working.answer':
        '随后网络作出反应：难度下调，一段时间内出块加快。在停摆开始后的{days}内，这些矿工补回约{wonBack}，其他矿工多赚{gained}。',
    'working.unsettled':
        '网络反应缓慢，事情到此还没有结束：在停摆开始后的{days}内，这些矿工补回约{wonBack}，其他矿工多赚{gained}。',
    'working.net': '减去省下的和收到的，再加上仍须支付的，净损失约为{net}。',
    'working.limits':
        '这是未获得的收入，不是利润。计算网络的反应时，假定网络没有其他变化；真实的网络则一直在变。',
    'working.assumed': '未给出、因而假定的有：{fields}。',
    'working.assumption': '{field}，{value}',
    'working.sources': '数据来源：{sources}。',
    'working.source': '{field}：{name}，{date}',

    ehs: '{n} EH/s',
    mw: '{n}兆瓦',
    jPerTh: '{n} J/TH',
    btc: '{n} BTC',
    perMwh: '{n}/兆瓦时',
    'blocks.other': '{n}个区块',
    comma: '、',
    semicolon: '；',

    'field.digits': '数字写法',
    'field.currency': '货币',
    'field.usdRate': '汇率',
    'working.rate': '以美元计算，按本页编辑给出的汇率显示：{dollar} = {amount}。',

    kept: '仍显示{kept}。',
    keptAll: '仍显示之前的数字。',
    'refused.outOfRange': '{field}：请输入{least}到{greatest}之间的数字，而不是{came}。',
    'refused.notANumber': '{field}：“{came}”不是数字。请输入{least}到{greatest}之间的数字。',
    'refused.notWhole': '{field}：请输入{least}到{greatest}之间的整数，而不是{came}。',
    'refused.missing': '{field}：未填写。请输入{least}到{greatest}之间的数字。',
    'refused.unknown': '{field}：没有这一项。可用的有：{others}。',
    'refused.twice': '{field}：给出了两次。',
    'refused.besides': '{field}：与“{other}”同时给出，请只保留一项。',
    'refused.without': '{field}：缺少与之配套的“{other}”。',
    'refused.onlyWith': '{field}：只能与“{other}”一起使用。',
    'refused.notAWord': '{field}：“{came}”不在以下选项之中：{others}。',
    'refused.notACode': '{field}：无法识别“{came}”。请填写如{others}。',
    'refused.notAList': '{field}：请给出含{least}到{greatest}个矿场的列表。',
    'refused.notAnObject': '{field}：“{came}”不是矿场。矿场应含{others}。',
    'refused.notAText': '{field}：请填写文字，而不是“{came}”。',
    missingText: '{field}：未填写。',

    // Papers write the currency out, after the number.
    'own.currencyDisplay': 'name',
    'own.人民币': '元人民币',
    'own.哈萨克斯坦坚戈': '坚戈',
};

export default texts;
