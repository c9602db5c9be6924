/** Kazakh, in Cyrillic letters. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: 'Тоқтап тұру майнерлерге қаншаға түседі',

    'say.sharePercent':
        'Биткоин хешрейтінің {size}-ы {hours} бойы тоқтап тұрса, бір биткоин {price} болғанда, майнерлер осы уақытта шамамен {loss} табыстан қағылады.',
    'say.hashrateEhs':
        'Желінің {size} хешрейті {hours} бойы тоқтап тұрса, бір биткоин {price} болғанда, майнерлер осы уақытта шамамен {loss} табыстан қағылады.',
    'say.powerMw':
        'Қуаты {size} алаңдар {hours} бойы тоқтап тұрса, бір биткоин {price} болғанда, майнерлер осы уақытта шамамен {loss} табыстан қағылады.',
    status: 'Осы уақытта шамамен {loss}, 24 сағатта {per24h}.',

    range: 'Оннан тоғыз жағдайда {low} мен {high} аралығында.',
    per24h: '24 сағатта',
    inBitcoin: 'Биткоинмен',
    untilBack: 'Толық қосылғанша',
    wonBack: 'Кейін қайтатыны',

    'field.sharePercent': 'Тоқтаған хешрейт',
    'field.hashrateEhs': 'Тоқтаған хешрейт',
    'field.powerMw': 'Тоқтаған қуат',
    'field.sites': 'Алаңдар, барлығы',
    'field.sitesTotalMw': 'Алаңдардың жарияланған жиыны',
    'field.efficiencyJPerTh': 'Құрылғылардың энергия тиімділігі',
    'field.pue': 'Алаң қуатының құрылғылар қуатына қатынасы (PUE)',
    'field.difficulty': 'Күрделілік',
    'field.networkEhs': 'Желінің хешрейті',
    'field.startHeight': 'Үзілістегі алғашқы блок',
    'field.feesBtcPerBlock': 'Блоктағы комиссия',
    'field.priceUsd': 'Биткоин бағасы',
    'field.outageHours': 'Үзіліс ұзақтығы',
    'field.rampHours': 'Толық қосылғанға дейінгі уақыт',
    'field.lostMachinesPercent': 'Қайта қосылмайтын құрылғылар',
    'field.cause': 'Себебі',
    'field.electricityUsdPerMwh': 'Электр энергиясының бағасы',
    'field.standbyPercent': 'Тоқтап тұрғандағы тұтыну',
    'field.fixedChargesPercent': 'Тоқтамайтын төлемдер',
    'field.creditUsdPerMwh': 'Тоқтап тұрғаны үшін төлем',
    'field.poolFeePercent': 'Пул комиссиясы',
    'field.claimUsd': 'Өзгелер айтқан сома',
    'field.claimHours': 'Ол соманың уақыты',
    'field.claimDifficulty': 'Сол күнгі күрделілік',
    'field.claimStartHeight': 'Сол кезеңнің алғашқы блогы',
    'field.claimFeesBtcPerBlock': 'Сол күнгі блок комиссиясы',
    'field.claimPriceUsd': 'Сол күнгі биткоин бағасы',
    'field.payout': 'Майнерлерге төлеу тәсілі',
    low: '{field}, ең төменгісі',
    high: '{field}, ең жоғарғысы',

    'chart.title': 'Майнерлер сағат сайын қанша жоғалтады',
    'chart.subtitle': 'Осы сағатқа дейін түспеген табыс',
    'chart.alternative': 'Сызықтық график. {hours} өтіп, үзіліс аяқталғанда, шығын {loss} болады.',

    'working.title': 'Бұл қалай есептелді',
    'working.network': 'Күрделілік {difficulty} болғанда, бүкіл желінің хешрейті — {network}.',
    'working.share': 'Оның {share}-ы тоқтап тұр: {hashrate}.',
    'working.power': 'Оның {share}-ы тоқтап тұр: {hashrate}, алаңдар {power} тұтынады.',
    'working.reward': 'Бір блок {subsidy} субсидия мен {fees} комиссия әкеледі, барлығы {reward}.',
    'working.blocks':
        '{hours} ішінде желі шамамен {networkBlocks} табады, олар {networkIncome} әкеледі.',
    'working.loss':
        'Соның {share}-ы — {blocks}, {lossBtc}. Бір биткоин {price} болғанда, бұл — шамамен {loss}.',
    'working.return':
        'Қайта қосылатын құрылғылардың бәрі қосылғанша, майнерлер барлығы {lost} жоғалтады.',
    'working.neverBack':
        'Мүлде қосылмайтындары үзіліс басталғаннан кейінгі {days} ішінде тағы {neverBack} жоғалтады.',
    'working.answer':
        'Содан кейін желі жауап береді: күрделілік төмендеп, блоктар біраз уақыт жиірек табылады. Үзіліс басталғаннан кейінгі {days} ішінде майнерлер шамамен {wonBack} қайтарып алады, ал басқалар {gained} табады.',
    'working.unsettled':
        'Желінің жауабы баяу, сондықтан бұл әлі соңы емес: үзіліс басталғаннан кейінгі {days} ішінде майнерлер шамамен {wonBack} қайтарып алады, ал басқалар {gained} табады.',
    'working.net':
        'Үнемделген және алынған ақшаны шегеріп, тоқтамаған төлемдерді қосқанда, таза шығын — шамамен {net}.',
    'working.limits':
        'Бұл — пайда емес, түспеген табыс. Желінің жауабы онда басқа ештеңе өзгермейтіндей етіп есептелді; шын желі өзгеріп отырған.',
    'working.assumed': 'Берілмегендіктен, болжанғаны: {fields}.',
    'working.assumption': '{field}: {value}',
    'working.sources': 'Сандар қайдан алынды: {sources}.',
    'working.source': '{field}: {name}, {date}',

    ehs: '{n} EH/s',
    mw: '{n} МВт',
    jPerTh: '{n} Дж/TH',
    btc: '{n} BTC',
    perMwh: '{n}/МВт·сағ',
    'blocks.one': '{n} блок',
    'blocks.other': '{n} блок',
    comma: ', ',
    semicolon: '; ',

    'field.digits': 'Цифрлар',
    'field.currency': 'Валюта',
    'field.usdRate': 'Валюта бағамы',
    'working.rate':
        'АҚШ долларымен есептеліп, осы беттің редакциясы берген бағаммен көрсетілген: {dollar} = {amount}.',

    'chart.end': 'Тоқтау аяқталды',
    'chart.back': 'Бәрі қайтты',
    'chart.retarget': 'Күрделілік {change}',
    'chart.wonBack': '{usd} қайтарылды',
    'chart.after': '{days} өткенде',
    'net.loss':
        'Сатып алынбаған электр қуаты мен жалғаса беретін шығындарды есептегенде, таза шығын шамамен {net}.',
    'net.gain':
        'Сатып алынбаған электр қуаты мен ол үшін төленетін ақыны есептегенде, таза пайда шамамен {net}.',
    'net.signed': 'Он жағдайдың тоғызында {low} мен {high} аралығында; нөлден төмені — пайда.',
    'net.strike': '{strike} бағасынан бастап тұрып қалу өндіруден тиімдірек.',
    'scale.network': 'Әлемнің барлық майнерлері сонша ақшаны мына уақытта табады: {time}.',
    'scale.machines':
        'Мұндай хешрейт сол кезде кең тараған шамамен {machines} құрылғыға ({name}) тең.',
    'scale.households': 'Мұндай қуат шамамен {households} орташа үй шаруашылығының тұтынуына тең.',
    'scale.machine':
        'Бір құрылғы {hashrate} деп алынды ({name}: {source}, {date}). Ескілерінің хешрейті аз, сондықтан олардың көбірегі тұрып қалады.',
    'scale.household':
        'Бір үй шаруашылығы жылына {energy} деп алынды, бұл әлемдік орташа мән ({source}, {date}). Елдер арасындағы айырма он есеге жетеді.',
    ths: '{n} TH/s',
    kwh: '{n} кВт·сағ',
    'table.title': 'График сандармен',
    'table.hour': 'Басынан бері',
    'table.missed': 'Осыған дейін түспегені',
    'table.difficulty': 'Осыдан бергі күрделілік',
    'claim.rate': '«{hours} ішінде {usd}»',
    'claim.title': 'Біреудің санын тексеру',
    'claim.by': '{by}: {hours} үшін {usd}',
    'claim.own': 'Басқа сан',
    'claim.alike': 'Бұл осы сценариймен сәйкес келеді: сол уақытта {loss}.',
    'claim.times':
        'Сол уақытта бұл сценарий {loss} береді; айтылған сан оның {times} бөлігіне тең.',
    'claim.share':
        'Ол дұрыс болуы үшін желінің {instead} емес, {share} бөлігі ({hashrate}) тоқтауы керек;',
    'claim.price': 'немесе бір биткоин {price} тұруы керек;',
    'claim.hours': 'немесе тоқтау {hours} созылуы керек.',
    'claim.never': 'Шектердегі ешбір көлем, баға не уақыт оны дұрыс етпейді.',
    'claim.then':
        'Сан айтылған күнгі желі мен баға бойынша бұл желінің {share} бөлігі ({hashrate}) болар еді.',
    'claim.neverThen': 'Сан айтылған күні желінің ешбір көлемі оны дұрыс етпейді.',
    'take.link': 'Сілтемені көшіру',
    'take.sentence': 'Сөйлемді көшіру',
    'take.picture': 'Сурет',
    'take.data': 'Деректер',
    'take.share': 'Бөлісу',
    'take.svg': 'SVG — өңдеуге не басып шығаруға',
    'take.png': 'PNG — жариялауға',
    'take.csv': 'CSV — кестеге',
    'take.json': 'JSON — бағдарламаға',
    'take.linkCopied': 'Сілтеме көшірілді. Ол осы сандармен ашылады.',
    'take.linkTooLong': 'Бұл сандар сілтемеге сыймайды. Оның орнына деректерді алыңыз.',
    'take.sentenceCopied': 'Сөйлем дереккөзімен бірге көшірілді.',
    'take.byHand': 'Бұл бетке олай істеуге болмайды. Мәтін белгіленді: өзіңіз көшіріп алыңыз.',
    'take.pictureReady': 'Сурет сақтауға дайын.',
    'take.dataReady': 'Деректер сақтауға дайын.',
    'take.noPng': 'Бұл бет суретті PNG түрінде сала алмайды. SVG түрінде дайын.',
    'take.saving': '{file} сақталуда.',
    'take.shared': 'Бөлісуге берілді.',
    'take.failed': 'Болмады. Бетті қайта жүктеп, тағы көріңіз.',
    'take.set': 'Осы бетте берілді: {fields}.',
    'take.made': '{address}, {date}',
    'link.refused': 'Сілтемедегі сандарды алу мүмкін болмады. {troubles} Мұнда беттің өз сандары.',
    'choice.title': 'Үзіліс',
    'choice.own': 'Осы беттің өз сандары',
    'choice.reset': 'Қалпына келтіру',
    'choice.wasReset': 'Осы беттің бастапқы сандары қайтарылды.',
    'preset.kazakhstan-internet-2022': 'Қазақстанда интернеттің өшірілуі, 2022 жылғы қаңтар',
    'preset.kazakhstan-winter-cut-2022':
        'Қазақстанда майнерлерді токтан ажырату, 2022 жылғы қаңтар',
    'preset.kazakhstan-farms-2022': 'Қазақстанда жабылған фермалар, 2022 жылғы ақпан',
    'preset.china-2021': 'Қытайдағы жабылулар, 2021 жылғы маусым',
    'preset.xinjiang-2021': 'Шыңжаңда жарықтың өшуі, 2021 жылғы сәуір',
    'preset.iran-2021': 'Ирандағы жазғы тыйым, 2021 жыл',
    'preset.elliott-2022': '«Эллиот» қысқы дауылы, 2022 жылғы желтоқсан',
    'preset.fern-2026': '«Ферн» қысқы дауылы, 2026 жылғы қаңтар',
    'preset.riot-curtailment-2023': 'Тоқтап тұрғаны үшін ақы алған Riot, 2023 жылғы тамыз',
    'size.title': 'Көлем бірлігі',
    'size.unknown': 'Мегаватпен көрсету үшін құрылғылардың энергия тиімділігін беріңіз.',
    'refused.stray': '«{came}» мұнда белгісіз.',
    'refused.version': '«{came}» мұнда белгілі нұсқа емес.',
    'refused.long': 'Тым ұзын.',

    kept: 'Әлі көрсетіліп тұрғаны: {kept}.',
    keptAll: 'Әлі соңғы сандар көрсетіліп тұр.',
    'refused.outOfRange':
        '{field}: {came} болмайды, {least} – {greatest} аралығындағы сан беріңіз.',
    'refused.notANumber':
        '{field}: «{came}» — сан емес. {least} – {greatest} аралығындағы сан беріңіз.',
    'refused.notWhole':
        '{field}: {came} болмайды, {least} – {greatest} аралығындағы бүтін сан беріңіз.',
    'refused.missing': '{field}: берілмеген. {least} – {greatest} аралығындағы сан беріңіз.',
    'refused.unknown': '{field}: мұндай параметр жоқ. Барлары: {others}.',
    'refused.twice': '{field}: екі рет берілген.',
    'refused.besides': '{field}: «{other}» мәнімен қатар берілген. Біреуін ғана қалдырыңыз.',
    'refused.without': '{field}: «{other}» мәнінсіз берілген.',
    'refused.onlyWith': '{field}: тек «{other}» мәнімен бірге беріледі.',
    'refused.notAWord': '{field}: «{came}» мына тізімде жоқ: {others}.',
    'refused.notACode': '{field}: «{came}» белгісіз. Мысалы, былай беріңіз: {others}.',
    'refused.notAList': '{field}: {least} – {greatest} алаңнан тұратын тізім беріңіз.',
    'refused.notAnObject': '{field}: «{came}» — алаң емес. Алаңда мыналар болады: {others}.',
    'refused.notAText': '{field}: «{came}» емес, мәтін беріңіз.',
    missingText: '{field}: берілмеген.',

    // Chromium says that it knows Kazakh and does not. Ukrainian writes numbers in the same way; its
    // words are put into Kazakh here, in every engine alike.
    'own.locale': 'uk',
    'own.тис.': 'мың',
    'own.година': 'сағат',
    'own.години': 'сағат',
    'own.годин': 'сағат',
    'own.г': '\u00a0сағ',
    'own.год.': 'сағ',
    'own.день': 'күн',
    'own.дні': 'күн',
    'own.днів': 'күн',
    'own.дня': 'күн',
};

export default texts;
