/** Arabic. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: 'كم يخسر المعدّنون حين تتوقف أجهزتهم؟',

    'say.sharePercent':
        'إذا توقّف {size} من معدل الهاش في شبكة بيتكوين لمدة {hours}، وسعر العملة {price}، فات المعدّنين نحو {loss} خلال هذه المدة.',
    'say.hashrateEhs':
        'إذا توقّف {size} من معدل الهاش لمدة {hours}، وسعر العملة {price}، فات المعدّنين نحو {loss} خلال هذه المدة.',
    'say.powerMw':
        'إذا توقّفت مواقع تستهلك {size} لمدة {hours}، وسعر العملة {price}، فات المعدّنين نحو {loss} خلال هذه المدة.',
    status: 'نحو {loss} خلال هذه المدة، أي {per24h} لكل 24 ساعة.',

    per24h: 'لكل 24 ساعة',
    inBitcoin: 'بالبيتكوين',
    untilBack: 'حتى عودتها كلها',
    wonBack: 'يُستردّ لاحقًا',

    'field.sharePercent': 'معدل الهاش المتوقف',
    'field.hashrateEhs': 'معدل الهاش المتوقف',
    'field.powerMw': 'القدرة الكهربائية المتوقفة',
    'field.sites': 'المواقع مجتمعةً',
    'field.sitesTotalMw': 'مجموع المواقع كما نُشر',
    'field.efficiencyJPerTh': 'كفاءة الأجهزة',
    'field.pue': 'قدرة الموقع إلى قدرة الأجهزة (PUE)',
    'field.difficulty': 'صعوبة التعدين',
    'field.networkEhs': 'معدل الهاش للشبكة',
    'field.startHeight': 'أول كتلة في الانقطاع',
    'field.feesBtcPerBlock': 'رسوم الكتلة',
    'field.priceUsd': 'سعر البيتكوين',
    'field.outageHours': 'مدة الانقطاع',
    'field.rampHours': 'المدة حتى عودة الأجهزة كلها',
    'field.lostMachinesPercent': 'أجهزة لن تعود',
    'field.cause': 'السبب',
    'field.electricityUsdPerMwh': 'سعر الكهرباء',
    'field.standbyPercent': 'الاستهلاك أثناء التوقف',
    'field.fixedChargesPercent': 'رسوم لا تتوقف',
    'field.creditUsdPerMwh': 'تعويض التوقف',
    'field.poolFeePercent': 'رسوم مجمّع التعدين',
    'field.claimUsd': 'الرقم المعلن',
    'field.claimHours': 'المدة التي يغطيها الرقم',
    'field.claimDifficulty': 'صعوبة التعدين في يومه',
    'field.claimStartHeight': 'أول كتلة في مدته',
    'field.claimFeesBtcPerBlock': 'رسوم الكتلة في يومه',
    'field.claimPriceUsd': 'سعر البيتكوين في يومه',
    'field.payout': 'طريقة الدفع للمعدّنين',
    low: '{field}، الحد الأدنى',
    high: '{field}، الحد الأعلى',

    'chart.title': 'ما يفوت المعدّنين ساعةً بعد ساعة',
    'chart.subtitle': 'إيرادات لم تُحصَّل حتى تلك الساعة',
    'chart.alternative': 'رسم بياني خطي. ترتفع الخسارة إلى {loss} بعد {hours}، حين ينتهي الانقطاع.',

    'working.title': 'كيف حُسب هذا الرقم',
    'working.network': 'عند صعوبة قدرها {difficulty} يبلغ معدل الهاش للشبكة كلها {network}.',
    'working.share': 'المتوقف منه {share}: {hashrate}.',
    'working.power': 'المتوقف منه {share}: {hashrate}، في مواقع تستهلك {power}.',
    'working.reward':
        'تدرّ الكتلة الواحدة {subsidy} من العملات الجديدة و{fees} من الرسوم، أي {reward}.',
    'working.blocks': 'في {hours} تجد الشبكة نحو {networkBlocks} تدرّ {networkIncome}.',
    'working.loss':
        '{share} من ذلك هي {blocks}، أي {lossBtc}. وبسعر {price} للعملة تساوي نحو {loss}.',
    'working.return': 'وحتى عودة كل ما سيعود من الأجهزة، يفوت أصحابها {lost} في المجموع.',
    'working.neverBack':
        'والأجهزة التي لا تعود أبدًا يفوت أصحابها {neverBack} أخرى خلال {days} من بدء الانقطاع.',
    'working.answer':
        'ثم تستجيب الشبكة: تنخفض الصعوبة فتتسارع الكتل لبعض الوقت. ويستردّ المعدّنون نحو {wonBack}، ويكسب غيرهم {gained}، خلال {days} من بدء الانقطاع.',
    'working.unsettled':
        'تستجيب الشبكة ببطء، فلا ينتهي الأمر هنا: خلال {days} من بدء الانقطاع يستردّ المعدّنون نحو {wonBack}، ويكسب غيرهم {gained}.',
    'working.net': 'وبعد طرح ما وُفِّر وما قُبض، وإضافة ما ظل مستحقًا، تبلغ الخسارة الصافية نحو {net}.',
    'working.limits':
        'هذه إيرادات لم تُحصَّل، وليست أرباحًا. واستجابة الشبكة محسوبة كأن لا شيء آخر يتغير فيها، أما الشبكة الحقيقية فقد تغيّرت.',
    'working.assumed': 'لم يُذكر، فافتُرض: {fields}.',
    'working.assumption': '{field}: {value}',
    'working.sources': 'مصادر الأرقام: {sources}.',
    'working.source': '{field}: {name}، {date}',

    ehs: '{n} EH/s',
    mw: '{n} ميغاواط',
    jPerTh: '{n} J/TH',
    btc: '{n} بيتكوين',
    perMwh: '{n}/م.و.س',
    'blocks.one': '{n} كتلة',
    'blocks.two': '{n} كتلة',
    'blocks.few': '{n} كتل',
    'blocks.many': '{n} كتلة',
    'blocks.other': '{n} كتلة',
    comma: '، ',
    semicolon: '؛ ',

    'field.digits': 'شكل الأرقام',
    'field.currency': 'العملة',
    'field.usdRate': 'سعر الصرف',
    'working.rate':
        'المبالغ محسوبة بالدولار الأمريكي ومعروضة بسعر الصرف الذي حدّده محررو هذه الصفحة: {dollar} = {amount}.',

    kept: 'لا يزال المعروض {kept}.',
    keptAll: 'لا تزال آخر الأرقام معروضة.',
    'refused.outOfRange': '{field}: أدخل رقمًا من {least} إلى {greatest}، لا {came}.',
    'refused.notANumber': '{field}: «{came}» ليس رقمًا. أدخل رقمًا من {least} إلى {greatest}.',
    'refused.notWhole': '{field}: أدخل عددًا صحيحًا من {least} إلى {greatest}، لا {came}.',
    'refused.missing': '{field}: غير مُدخل. أدخل رقمًا من {least} إلى {greatest}.',
    'refused.unknown': '{field}: لا يوجد مُدخل بهذا الاسم. المتاح: {others}.',
    'refused.twice': '{field}: مذكور مرتين.',
    'refused.besides': '{field}: مذكور مع «{other}». اكتفِ بأحدهما.',
    'refused.without': '{field}: مذكور من دون «{other}».',
    'refused.onlyWith': '{field}: لا يصلح إلا مع «{other}».',
    'refused.notAWord': '{field}: «{came}» ليس من {others}.',
    'refused.notACode': '{field}: «{came}» غير معروف. استخدم مثلًا {others}.',
    'refused.notAList': '{field}: أدخل قائمة من {least} إلى {greatest} موقعًا.',
    'refused.notAnObject': '{field}: «{came}» ليس موقعًا. للموقع {others}.',
    'refused.notAText': '{field}: أدخل نصًا، لا «{came}».',
    missingText: '{field}: غير مُدخل.',

    // Papers say dollar, not US$ or American dollar; and its form goes with the number.
    'own.currencyDisplay': 'name',
    'own.دولار أمريكي': 'دولار',
    'own.دولار أمريكي.few': 'دولارات',
    'own.دولار أمريكي.many': 'دولارًا',
    'own.ريال سعودي': 'ريال',
    'own.ريال سعودي.few': 'ريالات',
    'own.ريال سعودي.many': 'ريالًا',
    'own.درهم إماراتي': 'درهم',
    'own.درهم إماراتي.few': 'دراهم',
    'own.درهم إماراتي.many': 'درهمًا',
    'own.جنيه مصري': 'جنيه',
    'own.جنيه مصري.few': 'جنيهات',
    'own.جنيه مصري.many': 'جنيهًا',
    'own.تينغ كازاخستاني': 'تنغي',
    // Our sentences say for how long: after that, two hours are in another case than Intl's.
    'own.ساعتان': 'ساعتين',
    'own.يومان': 'يومين',
    'own.س': 'ساعة',
};

export default texts;
