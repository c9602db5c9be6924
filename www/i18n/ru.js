/** Russian. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: 'Во что майнерам обходится простой',

    'say.sharePercent':
        'Если {size} хешрейта биткоина отключится на {hours} при цене {price} за монету, майнеры недополучат около {loss} за это время.',
    'say.hashrateEhs':
        'Если {size} хешрейта отключится на {hours} при цене {price} за монету, майнеры недополучат около {loss} за это время.',
    'say.powerMw':
        'Если площадки мощностью {size} отключатся на {hours} при цене {price} за монету, майнеры недополучат около {loss} за это время.',
    status: 'Около {loss} за это время, {per24h} за 24 часа.',

    range: 'В девяти случаях из десяти — от {low} до {high}.',
    per24h: 'За 24 часа',
    inBitcoin: 'В биткоинах',
    untilBack: 'До полного возвращения',
    wonBack: 'Отыграют позже',

    'field.sharePercent': 'Отключённый хешрейт',
    'field.hashrateEhs': 'Отключённый хешрейт',
    'field.powerMw': 'Отключённая мощность',
    'field.sites': 'Площадки, всего',
    'field.sitesTotalMw': 'Опубликованный итог по площадкам',
    'field.efficiencyJPerTh': 'Энергоэффективность оборудования',
    'field.pue': 'Мощность площадки к мощности оборудования (PUE)',
    'field.difficulty': 'Сложность',
    'field.networkEhs': 'Хешрейт сети',
    'field.startHeight': 'Первый блок отключения',
    'field.feesBtcPerBlock': 'Комиссии в блоке',
    'field.priceUsd': 'Цена биткоина',
    'field.outageHours': 'Часы простоя',
    'field.rampHours': 'Часы до полного возвращения',
    'field.lostMachinesPercent': 'Оборудование, которое не вернётся',
    'field.cause': 'Причина',
    'field.electricityUsdPerMwh': 'Цена электроэнергии',
    'field.standbyPercent': 'Потребление во время простоя',
    'field.fixedChargesPercent': 'Платежи, которые продолжаются',
    'field.creditUsdPerMwh': 'Выплаты за простой',
    'field.poolFeePercent': 'Комиссия пула',
    'field.claimUsd': 'Чужая оценка',
    'field.claimHours': 'Часы, к которым она относится',
    'field.claimDifficulty': 'Сложность на её дату',
    'field.claimStartHeight': 'Первый блок её периода',
    'field.claimFeesBtcPerBlock': 'Комиссии в блоке на её дату',
    'field.claimPriceUsd': 'Цена биткоина на её дату',
    'field.payout': 'Как платят майнерам',
    low: '{field}, по нижней оценке',
    high: '{field}, по верхней оценке',

    'chart.title': 'Сколько майнеры теряют час за часом',
    'chart.subtitle': 'Выручка, не полученная к этому часу',
    'chart.alternative':
        'Линейный график. Потери достигают {loss} через {hours}, когда отключение заканчивается.',

    'working.title': 'Как это посчитано',
    'working.network': 'При сложности {difficulty} хешрейт всей сети — {network}.',
    'working.share': 'Из него простаивает {share}: {hashrate}.',
    'working.power': 'Из него простаивает {share}: {hashrate}, площадки потребляют {power}.',
    'working.reward': 'Блок приносит {subsidy} субсидии и {fees} комиссий: {reward}.',
    'working.blocks':
        'За {hours} сеть находит примерно {networkBlocks}, которые приносят {networkIncome}.',
    'working.loss':
        '{share} от этого — {blocks}, {lossBtc}. При цене {price} за монету это около {loss}.',
    'working.return': 'Пока не вернётся всё, что вернётся, недополучено будет {lost}.',
    'working.neverBack':
        'То, что не вернётся, недополучит ещё {neverBack} за {days} с начала отключения.',
    'working.answer':
        'Затем отвечает сеть: сложность снижается, и какое-то время блоки идут быстрее. Майнеры отыгрывают около {wonBack}, а другие получают {gained} за {days} с начала отключения.',
    'working.unsettled':
        'Сеть отвечает так медленно, что это ещё не конец: за {days} с начала отключения майнеры отыгрывают около {wonBack}, а другие получают {gained}.',
    'working.net':
        'За вычетом сэкономленного и полученного, но с учётом продолжающихся платежей чистый убыток — около {net}.',
    'working.limits':
        'Это неполученная выручка, а не прибыль. Ответ сети посчитан так, будто больше в ней ничего не меняется; настоящая сеть менялась.',
    'working.assumed': 'Не указано и потому принято: {fields}.',
    'working.assumption': '{field}: {value}',
    // A date ends in a point of its own.
    'working.sources': 'Откуда цифры: {sources}',
    'working.source': '{field}: {name}, {date}',

    ehs: '{n} EH/s',
    mw: '{n} МВт',
    jPerTh: '{n} Дж/TH',
    btc: '{n} BTC',
    perMwh: '{n}/МВт·ч',
    'blocks.one': '{n} блок',
    'blocks.few': '{n} блока',
    'blocks.many': '{n} блоков',
    'blocks.other': '{n} блока',
    comma: ', ',
    semicolon: '; ',

    'field.digits': 'Цифры',
    'field.currency': 'Валюта',
    'field.usdRate': 'Курс валюты',
    'working.rate':
        'Посчитано в долларах США и показано по курсу, который указала редакция этой страницы: {dollar} = {amount}.',

    'chart.end': 'Конец простоя',
    'chart.back': 'Все вернулись',
    'chart.retarget': 'Сложность {change}',
    'chart.wonBack': '{usd} отыграно',
    'chart.after': 'спустя {days}',
    'net.loss':
        'С учётом некупленной электроэнергии и расходов, которые продолжаются, чистая потеря — около {net}.',
    'net.gain': 'С учётом некупленной электроэнергии и платы за неё чистая выгода — около {net}.',
    'net.signed': 'В девяти случаях из десяти — от {low} до {high}; меньше нуля — это выгода.',
    'net.strike': 'Начиная с {strike} простаивать выгоднее, чем добывать.',
    'scale.network': 'Все майнеры мира зарабатывают столько за такое время: {time}.',
    'scale.machines':
        'Столько хешрейта даёт такое число распространённых тогда машин ({name}): около {machines}.',
    'scale.households':
        'Столько мощности потребляют средние домохозяйства числом около {households}.',
    'scale.machine':
        'Одна машина принята за {hashrate} ({name}: {source}, {date}). У старых хешрейт меньше, поэтому их простаивает больше.',
    'scale.household':
        'Одно домохозяйство принято за {energy} в год — среднее по миру ({source}, {date}). Между странами разница доходит до десяти раз.',
    ths: '{n} TH/s',
    kwh: '{n} кВт·ч',
    'table.title': 'График в цифрах',
    'table.hour': 'С начала',
    'table.missed': 'Недополучено',
    'table.difficulty': 'Сложность с этого момента',
    'claim.rate': '«{usd} за {hours}»',
    'claim.title': 'Проверить чужую цифру',
    'claim.by': '{by}: {usd} за {hours}',
    'claim.own': 'Другая цифра',
    'claim.alike': 'Это согласуется с этим сценарием, который за то же время даёт {loss}.',
    'claim.times': 'За то же время этот сценарий даёт {loss}; названная цифра — {times} от этого.',
    'claim.share':
        'Она была бы верна, если бы стояла доля сети {share} ({hashrate}), а не {instead};',
    'claim.price': 'или если бы биткоин стоил {price};',
    'claim.hours': 'или если бы простой длился {hours}.',
    'claim.never': 'Ни размер, ни цена, ни время в допустимых пределах не делают её верной.',
    'claim.then':
        'При сети и цене того дня, когда её назвали, это была бы доля сети {share} ({hashrate}).',
    'claim.neverThen': 'В день, когда её назвали, никакой размер сети не делает её верной.',
    'take.link': 'Скопировать ссылку',
    'take.sentence': 'Скопировать фразу',
    'take.picture': 'Картинка',
    'take.data': 'Данные',
    'take.share': 'Поделиться',
    'take.svg': 'SVG — для правки и печати',
    'take.png': 'PNG — для публикации',
    'take.csv': 'CSV — для таблицы',
    'take.json': 'JSON — для программы',
    'take.linkCopied': 'Ссылка скопирована. Она откроется с этими цифрами.',
    'take.linkTooLong': 'Для ссылки этих цифр слишком много. Возьмите данные.',
    'take.sentenceCopied': 'Фраза скопирована вместе с источником.',
    'take.byHand': 'Этой странице так делать нельзя. Текст выделен: скопируйте его сами.',
    'take.pictureReady': 'Картинку можно сохранить.',
    'take.dataReady': 'Данные можно сохранить.',
    'take.noPng': 'Этой странице нельзя рисовать картинку в PNG. Готова в SVG.',
    'take.saving': 'Сохраняется {file}.',
    'take.shared': 'Передано для отправки.',
    'take.failed': 'Не получилось. Перезагрузите страницу и попробуйте ещё раз.',
    'take.set': 'Задано на этой странице: {fields}.',
    'take.made': '{address}, {date}',
    'link.refused':
        'Цифры из ссылки принять не удалось. {troubles} Здесь — собственные цифры страницы.',
    'refused.stray': '«{came}» здесь не известно.',
    'refused.version': 'Версия «{came}» здесь не известна.',
    'refused.long': 'Слишком длинно.',

    kept: 'По-прежнему показано: {kept}.',
    keptAll: 'По-прежнему показаны последние цифры.',
    'refused.outOfRange': '{field}: укажите число от {least} до {greatest}, а не {came}.',
    'refused.notANumber': '{field}: «{came}» — не число. Укажите число от {least} до {greatest}.',
    'refused.notWhole': '{field}: укажите целое число от {least} до {greatest}, а не {came}.',
    'refused.missing': '{field}: не указано. Укажите число от {least} до {greatest}.',
    'refused.unknown': '{field}: такого параметра нет. Есть {others}.',
    'refused.twice': '{field}: указано дважды.',
    'refused.besides': '{field}: указано вместе с «{other}». Оставьте что-то одно.',
    'refused.without': '{field}: указано без «{other}».',
    'refused.onlyWith': '{field}: бывает только вместе с «{other}».',
    'refused.notAWord': '{field}: «{came}» нет в списке: {others}.',
    'refused.notACode': '{field}: значение «{came}» неизвестно. Укажите, например, {others}.',
    'refused.notAList': '{field}: укажите список, в котором от {least} до {greatest} площадок.',
    'refused.notAnObject': '{field}: «{came}» — не площадка. У площадки есть {others}.',
    'refused.notAText': '{field}: укажите текст, а не «{came}».',
    missingText: '{field}: не указано.',
};

export default texts;
