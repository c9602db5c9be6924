/** Japanese. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: '採掘が止まると、いくら失われるか',

    'say.sharePercent':
        'ビットコインのハッシュレートの{size}が{hours}止まると、1BTC＝{price}の場合、マイナーはその間に約{loss}の収入を逃す。',
    'say.hashrateEhs':
        '{size}のハッシュレートが{hours}止まると、1BTC＝{price}の場合、マイナーはその間に約{loss}の収入を逃す。',
    'say.powerMw':
        '消費電力{size}の拠点が{hours}止まると、1BTC＝{price}の場合、マイナーはその間に約{loss}の収入を逃す。',
    status: 'その間に約{loss}、24時間あたり{per24h}。',

    range: '十中八九、{low} から {high} の間です。',
    per24h: '24時間あたり',
    inBitcoin: 'ビットコイン換算',
    untilBack: '完全復旧まで',
    wonBack: '後で取り戻す額',

    'field.sharePercent': '停止ハッシュレート',
    'field.hashrateEhs': '停止ハッシュレート',
    'field.powerMw': '停止した電力',
    'field.sites': '拠点の合計',
    'field.sitesTotalMw': '公表された拠点の合計',
    'field.efficiencyJPerTh': 'マシンの電力効率',
    'field.pue': '拠点とマシンの電力の比（PUE）',
    'field.difficulty': '採掘難易度',
    'field.networkEhs': 'ネットワークのハッシュレート',
    'field.startHeight': '停止中の最初のブロック',
    'field.feesBtcPerBlock': '1ブロックの手数料',
    'field.priceUsd': 'ビットコインの価格',
    'field.outageHours': '停止時間',
    'field.rampHours': '完全復旧までの時間',
    'field.lostMachinesPercent': '復旧しないマシン',
    'field.cause': '原因',
    'field.electricityUsdPerMwh': '電気料金',
    'field.standbyPercent': '停止中の消費電力',
    'field.fixedChargesPercent': '停止中も続く費用',
    'field.creditUsdPerMwh': '停止に対する補償',
    'field.poolFeePercent': 'プールの手数料',
    'field.claimUsd': '他者が示した金額',
    'field.claimHours': 'その金額の対象時間',
    'field.claimDifficulty': '当時の採掘難易度',
    'field.claimStartHeight': '当時の最初のブロック',
    'field.claimFeesBtcPerBlock': '当時の1ブロックの手数料',
    'field.claimPriceUsd': '当時のビットコインの価格',
    'field.payout': 'マイナーへの支払い方法',
    low: '{field}（最小）',
    high: '{field}（最大）',

    'chart.title': 'マイナーが逃す収入、1時間ごと',
    'chart.subtitle': 'その時点までに得られなかった収入',
    'chart.alternative': '折れ線グラフ。停止が終わる{hours}後に、損失は{loss}に達する。',

    'working.title': '計算の方法',
    'working.network': '難易度{difficulty}のとき、ネットワーク全体のハッシュレートは{network}。',
    'working.share': 'そのうち{share}が停止：{hashrate}。',
    'working.power': 'そのうち{share}が停止：{hashrate}、拠点の消費電力は{power}。',
    'working.reward':
        '1ブロックで得られるのは、新規発行分が{subsidy}、手数料が{fees}、計{reward}。',
    'working.blocks': '{hours}で、ネットワークは約{networkBlocks}を見つけ、{networkIncome}を得る。',
    'working.loss': 'その{share}は{blocks}、{lossBtc}。1BTC＝{price}なら、約{loss}になる。',
    'working.return': '復旧するマシンがすべて戻るまでに、逃す収入は計{lost}。',
    'working.neverBack':
        '復旧しないマシンは、停止の開始から{days}の間に、さらに{neverBack}を逃す。',
    'working.answer':
        'その後、ネットワークが応じる。難易度が下がり、しばらくの間ブロックが速く見つかる。停止の開始から{days}の間に、マイナーは約{wonBack}を取り戻し、他のマイナーは{gained}を得る。',
    'working.unsettled':
        'ネットワークの反応は遅く、これで終わりではない。停止の開始から{days}の間に、マイナーは約{wonBack}を取り戻し、他のマイナーは{gained}を得る。',
    'working.net': '節約できた額と受け取った額を引き、続く費用を足すと、差し引きの損失は約{net}。',
    'working.limits':
        'これは得られなかった収入であり、利益ではない。ネットワークの反応は、ほかに何も変わらないものとして計算した。実際のネットワークは変わっていた。',
    'working.assumed': '示されていないため仮定した値：{fields}。',
    'working.assumption': '{field}は{value}',
    'working.sources': '数字の出所：{sources}。',
    'working.source': '{field}：{name}、{date}',

    ehs: '{n} EH/s',
    mw: '{n} MW',
    jPerTh: '{n} J/TH',
    btc: '{n} BTC',
    perMwh: '{n}/MWh',
    'blocks.other': '{n}ブロック',
    comma: '、',
    semicolon: '；',

    'field.digits': '数字の表記',
    'field.currency': '通貨',
    'field.usdRate': '為替レート',
    'working.rate':
        '米ドルで計算し、このページの編集者が示した為替レートで表示：{dollar} = {amount}。',

    'chart.end': '停止終了',
    'chart.back': '全台復帰',
    'chart.retarget': '難易度 {change}',
    'chart.wonBack': '{usd} を取り戻す',
    'chart.after': '{days}後',
    'net.loss': '買わずに済む電気代と続けてかかる費用を含めると、差し引きの損失は約{net}です。',
    'net.gain': '買わずに済む電気代とその対価を含めると、差し引きの利益は約{net}です。',
    'net.signed': '10回中9回は{low}から{high}の間です。マイナスは利益を表します。',
    'net.strike': '電気の値段が{strike}以上なら、採掘するより止める方が得になります。',
    'scale.network': '世界中のマイナーが同じ額を稼ぐのにかかる時間は{time}です。',
    'scale.machines':
        'このハッシュレートは、当時よく使われていた機種（{name}）約{machines}台分です。',
    'scale.households': 'この電力は、平均的な家庭約{households}世帯分の使用量です。',
    'scale.machine':
        '1台は{hashrate}として数えています（{name}、{source}、{date}）。古い機種はこれより低いため、止まる台数はもっと多くなります。',
    'scale.household':
        '1世帯は世界平均の年間{energy}としています（{source}、{date}）。国によって10倍の差があります。',
    ths: '{n} TH/s',
    kwh: '{n} kWh',
    'table.title': 'グラフの数値',
    'table.hour': '停止開始から',
    'table.missed': 'それまでに逃した収入',
    'table.difficulty': 'それ以降の採掘難易度',
    'claim.rate': '「{hours}で{usd}」',
    'claim.title': '他者が示した金額を検証する',
    'claim.by': '{by}：{hours}で{usd}',
    'claim.own': '別の金額',
    'claim.alike': 'このシナリオと一致する。同じ時間での損失は{loss}。',
    'claim.times':
        'このシナリオでは、同じ時間での損失は{loss}。示された金額はその{times}倍に当たる。',
    'claim.share':
        'この金額が成り立つのは、{instead}ではなく、ネットワークの{share}（{hashrate}）が止まった場合。',
    'claim.price': 'または、1BTC＝{price}の場合。',
    'claim.hours': 'または、停止が{hours}続いた場合。',
    'claim.never': '規模、価格、時間を範囲内でどう変えても、この金額は成り立たない。',
    'claim.then':
        'この金額が示された当日のネットワークと価格で計算すると、ネットワークの{share}（{hashrate}）が止まった場合に当たる。',
    'claim.neverThen':
        'この金額が示された当日の条件では、ネットワークのどれだけが止まっても成り立たない。',
    'take.link': 'リンクをコピー',
    'take.sentence': '文をコピー',
    'take.picture': '画像',
    'take.data': 'データ',
    'take.share': '共有',
    'take.svg': 'SVG（編集・印刷用）',
    'take.png': 'PNG（投稿用）',
    'take.csv': 'CSV（表計算用）',
    'take.json': 'JSON（プログラム用）',
    'take.linkCopied': 'リンクをコピーしました。開くと、この数字が表示されます。',
    'take.linkTooLong': '数字が多すぎてリンクに収まりません。代わりにデータを保存してください。',
    'take.sentenceCopied': '文を出所とともにコピーしました。',
    'take.byHand':
        'このページでは自動でコピーできません。文字を選択してあるので、手動でコピーしてください。',
    'take.pictureReady': '画像を保存する準備ができました。',
    'take.dataReady': 'データを保存する準備ができました。',
    'take.noPng': 'このページではPNGの画像を作成できません。SVGの画像を用意しました。',
    'take.saving': '{file}を保存しています。',
    'take.shared': '共有先に渡しました。',
    'take.failed': 'うまくいきませんでした。ページを再読み込みして、もう一度お試しください。',
    'take.set': 'このページで設定した値：{fields}。',
    'take.made': '出所：{address}、{date}',
    'link.refused':
        'リンクの数字を読み込めませんでした。{troubles}このページの元の数字を表示しています。',
    'refused.stray': '「{came}」は不明な項目です。',
    'refused.version': '「{came}」は不明なバージョンです。',
    'refused.long': '長すぎます。',

    kept: '引き続き{kept}を表示しています。',
    keptAll: '引き続き直前の数字を表示しています。',
    'refused.outOfRange':
        '{field}：{came}ではなく、{least}から{greatest}までの数を入れてください。',
    'refused.notANumber':
        '{field}：「{came}」は数ではありません。{least}から{greatest}までの数を入れてください。',
    'refused.notWhole':
        '{field}：{came}ではなく、{least}から{greatest}までの整数を入れてください。',
    'refused.missing': '{field}：値がありません。{least}から{greatest}までの数を入れてください。',
    'refused.unknown': '{field}：その項目はありません。使えるのは{others}です。',
    'refused.twice': '{field}：二度指定されています。',
    'refused.besides': '{field}：「{other}」と同時に指定されています。一つにしてください。',
    'refused.without': '{field}：「{other}」なしで指定されています。',
    'refused.onlyWith': '{field}：「{other}」と一緒のときだけ使えます。',
    'refused.notAWord': '{field}：「{came}」は{others}のどれでもありません。',
    'refused.notACode': '{field}：「{came}」は不明です。{others}のように指定してください。',
    'refused.notAList': '{field}：{least}～{greatest}件の拠点の一覧を指定してください。',
    'refused.notAnObject': '{field}：「{came}」は拠点ではありません。拠点には{others}があります。',
    'refused.notAText': '{field}：「{came}」ではなく、文字を入れてください。',
    missingText: '{field}：値がありません。',

    // Papers write the currency out, after the number and with no space between.
    'own.currencyDisplay': 'name',
    'own.米ドル': 'ドル',
    'own.中国人民元': '人民元',
    'own.カザフスタン テンゲ': 'テンゲ',
    'own.h': '時間',
    'own. ': '',
};

export default texts;
