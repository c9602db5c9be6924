/** French. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: 'Ce que l’arrêt coûte aux mineurs',

    'say.sharePercent':
        'Avec {size} du hashrate de Bitcoin à l’arrêt pendant {hours} et un bitcoin à {price}, le manque à gagner des mineurs est d’environ {loss} sur cette durée.',
    'say.hashrateEhs':
        'Avec {size} de hashrate à l’arrêt pendant {hours} et un bitcoin à {price}, le manque à gagner des mineurs est d’environ {loss} sur cette durée.',
    'say.powerMw':
        'Avec des sites d’une puissance de {size} à l’arrêt pendant {hours} et un bitcoin à {price}, le manque à gagner des mineurs est d’environ {loss} sur cette durée.',
    status: 'Environ {loss} sur cette durée, soit {per24h} par 24 heures.',

    range: 'Neuf fois sur dix entre {low} et {high}.',
    per24h: 'Par 24 heures',
    inBitcoin: 'En bitcoins',
    untilBack: 'Jusqu’à la fin du retour',
    wonBack: 'Regagné ensuite',

    'field.sharePercent': 'Hashrate à l’arrêt',
    'field.hashrateEhs': 'Hashrate à l’arrêt',
    'field.powerMw': 'Puissance à l’arrêt',
    'field.sites': 'Ensemble des sites',
    'field.sitesTotalMw': 'Total des sites, tel que publié',
    'field.efficiencyJPerTh': 'Efficacité des machines',
    'field.pue': 'Puissance du site sur celle des machines (PUE)',
    'field.difficulty': 'Difficulté',
    'field.networkEhs': 'Hashrate du réseau',
    'field.startHeight': 'Premier bloc de l’arrêt',
    'field.feesBtcPerBlock': 'Frais par bloc',
    'field.priceUsd': 'Cours du bitcoin',
    'field.outageHours': 'Durée de l’arrêt',
    'field.rampHours': 'Délai jusqu’au retour complet',
    'field.lostMachinesPercent': 'Machines perdues pour de bon',
    'field.cause': 'Cause',
    'field.electricityUsdPerMwh': 'Prix de l’électricité',
    'field.standbyPercent': 'Consommation à l’arrêt',
    'field.fixedChargesPercent': 'Charges qui continuent de courir',
    'field.creditUsdPerMwh': 'Indemnité d’arrêt',
    'field.poolFeePercent': 'Commission du pool',
    'field.claimUsd': 'Chiffre avancé par un tiers',
    'field.claimHours': 'Durée visée par ce chiffre',
    'field.claimDifficulty': 'Difficulté à sa date',
    'field.claimStartHeight': 'Premier bloc de sa période',
    'field.claimFeesBtcPerBlock': 'Frais par bloc à sa date',
    'field.claimPriceUsd': 'Cours du bitcoin à sa date',
    'field.payout': 'Mode de rémunération des mineurs',
    low: '{field}, au plus bas',
    high: '{field}, au plus haut',

    'chart.title': 'Le manque à gagner des mineurs, heure par heure',
    'chart.subtitle': 'Revenus non perçus à ce stade',
    'chart.alternative':
        'Courbe. Le manque à gagner atteint {loss} au bout de {hours}, à la fin de l’arrêt.',
    'chart.returned': 'Jusqu’à la fin du retour, il est de {lost}.',
    'chart.regained': 'De cette somme, {wonBack} sont regagnés ensuite.',

    'working.title': 'Comment ce chiffre est calculé',
    'working.network':
        'À une difficulté de {difficulty}, le hashrate de tout le réseau est de {network}.',
    'working.share': 'La part à l’arrêt est de {share} : {hashrate}.',
    'working.power':
        'La part à l’arrêt est de {share} : {hashrate}, pour des sites d’une puissance de {power}.',
    'working.reward': 'Un bloc rapporte {subsidy} de subvention et {fees} de frais, soit {reward}.',
    'working.blocks':
        'En {hours}, le réseau trouve environ {networkBlocks}, qui rapportent {networkIncome}.',
    'working.halving':
        'Un halving tombe pendant cette durée : les blocs suivants ne rapportent plus que {half} de subvention.',
    'working.loss':
        '{share} de ce total, c’est {blocks}, soit {lossBtc}. Avec un bitcoin à {price}, cela fait environ {loss}.',
    'working.return':
        'Jusqu’au retour de toutes les machines qui reviennent, le manque à gagner est de {lost} au total.',
    'working.neverBack':
        'Celles qui ne reviennent jamais perdent encore {neverBack} dans les {days} qui suivent le début de l’arrêt.',
    'working.answer':
        'Puis le réseau réagit : la difficulté baisse et les blocs arrivent plus vite pendant un temps. Les mineurs regagnent environ {wonBack}, et d’autres gagnent {gained}, dans les {days} qui suivent le début de l’arrêt.',
    'working.unsettled':
        'Le réseau réagit si lentement que l’histoire ne s’arrête pas là : dans les {days} qui suivent le début de l’arrêt, les mineurs regagnent environ {wonBack}, et d’autres gagnent {gained}.',
    'working.net':
        'Une fois déduit ce qui est économisé, encaissé et regagné, et ajouté ce qui reste dû, la perte nette est d’environ {net}.',
    'working.netGain':
        'Une fois déduit ce qui est économisé, encaissé et regagné, et ajouté ce qui reste dû, le gain net est d’environ {net}.',
    'working.limits':
        'Il s’agit de revenus non perçus, pas d’un bénéfice. La réaction du réseau est calculée comme si rien d’autre n’y changeait ; le vrai réseau, lui, a changé.',
    'working.assumed': 'Non précisé, donc supposé : {fields}.',
    'working.assumption': '{field}, {value}',
    'working.sources': 'D’où viennent les chiffres : {sources}.',
    'working.source': '{field} : {name}, {date}',

    ehs: '{n} EH/s',
    mw: '{n} MW',
    jPerTh: '{n} J/TH',
    btc: '{n} BTC',
    perMwh: '{n}/MWh',
    'blocks.one': '{n} bloc',
    'blocks.many': '{n} de blocs',
    'blocks.other': '{n} blocs',
    comma: ', ',
    semicolon: ' ; ',

    'field.digits': 'Chiffres',
    'field.currency': 'Monnaie',
    'field.usdRate': 'Taux de change',
    'working.rate':
        'Calculé en dollars américains et converti au taux fourni par la rédaction de cette page : {dollar} = {amount}.',

    'chart.end': 'Fin de la panne',
    'chart.back': 'Retour achevé',
    'chart.retarget': 'Difficulté {change}',
    'chart.wonBack': '{usd} regagnés',
    'chart.after': '{days} après',
    'net.loss':
        'En comptant ce qui est économisé, encaissé et regagné, et les coûts qui continuent, une perte nette d’environ {net}.',
    'net.gain':
        'En comptant ce qui est économisé, encaissé et regagné, et les coûts qui continuent, un gain net d’environ {net}.',
    'net.signed': 'Neuf fois sur dix entre {low} et {high} ; en dessous de zéro, c’est un gain.',
    'net.strike':
        'En marche, ces machines tirent {strike} de l’électricité qu’elles consomment ; si elle coûte plus cher, les faire tourner ne rapporte rien.',
    'scale.network': 'Tous les mineurs du monde en gagnent autant en {time}.',
    'scale.machines':
        'Ce hashrate est celui d’environ {machines} machines d’un modèle alors courant ({name}).',
    'scale.households':
        'Cette puissance est celle que consomment environ {households} foyers moyens.',
    'scale.machine':
        'Une machine est comptée à {hashrate} ({name} : {source}, {date}). Les plus anciennes en ont moins : davantage sont alors à l’arrêt.',
    'scale.household':
        'Un foyer est compté à {energy} par an, la moyenne mondiale ({source}, {date}). D’un pays à l’autre, cela varie du simple au décuple.',
    ths: '{n} TH/s',
    kwh: '{n} kWh',
    more: 'En savoir plus sur ce chiffre',
    'working.reasons': 'Hypothèses et leurs raisons : {reasons}.',
    'table.title': 'Le graphique en chiffres',
    'table.hour': 'Depuis le début',
    'table.missed': 'Manque à gagner à ce stade',
    'table.difficulty': 'Difficulté à partir de là',
    'claim.rate': '« {usd} en {hours} »',
    'claim.title': 'Vérifier un chiffre avancé par un tiers',
    'claim.by': '{usd} pour {hours} : {by}',
    'claim.own': 'Choisissez ou indiquez un chiffre',
    'claim.alike': 'Ce chiffre concorde avec ce scénario, qui donne {loss} sur la même durée.',
    'claim.times':
        'Sur la même durée, ce scénario donne {loss} ; le chiffre avancé représente {times} fois ce montant.',
    'claim.share':
        'Il serait exact avec {share} du réseau à l’arrêt ({hashrate}), et non {instead}.',
    'claim.price': 'Un bitcoin à {price} le rendrait exact.',
    'claim.hours': 'Une durée de {hours} le rendrait exact.',
    'claim.never':
        'Aucune taille, aucun cours, aucune durée dans les limites admises ne le rend exact.',
    'claim.then':
        'Avec le réseau et le cours du bitcoin à la date de ce chiffre, il faudrait {share} du réseau ({hashrate}).',
    'claim.neverThen': 'À la date de ce chiffre, aucune part du réseau ne le rend exact.',
    'take.link': 'Copier le lien',
    'take.sentence': 'Copier la phrase',
    'take.picture': 'Image',
    'take.data': 'Données',
    'take.share': 'Partager',
    'take.svg': 'SVG, à retoucher ou à imprimer',
    'take.png': 'PNG, à publier en ligne',
    'take.csv': 'CSV, pour un tableur',
    'take.json': 'JSON, pour un programme',
    'take.linkCopied': 'Le lien est copié. Il s’ouvre avec ces chiffres.',
    'take.linkTooLong': 'Ces chiffres sont trop nombreux pour un lien. Prenez plutôt les données.',
    'take.sentenceCopied': 'La phrase est copiée, avec sa provenance.',
    'take.byHand':
        'Cette page n’est pas autorisée à le faire elle-même. Le texte est sélectionné : copiez-le à la main.',
    'take.pictureReady': 'L’image est prête à être enregistrée.',
    'take.dataReady': 'Les données sont prêtes à être enregistrées.',
    'take.noPng':
        'Cette page n’est pas autorisée à produire l’image en PNG. Elle est prête en SVG.',
    'take.saving': 'Enregistrement de {file}.',
    'take.shared': 'Transmis pour être partagé.',
    'take.failed': 'Cela n’a pas fonctionné. Rechargez la page pour réessayer.',
    'take.set': 'Réglé sur cette page : {fields}.',
    'take.made': 'Provenance : {address}, le {date}',
    'link.refused':
        'Les chiffres du lien n’ont pas pu être repris. {troubles} Ceux affichés sont ceux de la page.',
    'choice.title': 'Arrêt',
    'choice.own': 'Les chiffres de cette page',
    'choice.reset': 'Réinitialiser',
    'choice.wasReset': 'Retour aux chiffres d’origine de cette page.',
    'preset.kazakhstan-internet-2022': 'Coupure d’internet au Kazakhstan, janvier 2022',
    'preset.kazakhstan-winter-cut-2022':
        'Coupure de courant aux mineurs du Kazakhstan, janvier 2022',
    'preset.kazakhstan-farms-2022': 'Fermes fermées au Kazakhstan, février 2022',
    'preset.china-2021': 'Fermetures en Chine, juin 2021',
    'preset.xinjiang-2021': 'Coupure de courant au Xinjiang, avril 2021',
    'preset.iran-2021': 'Interdiction de l’été en Iran, 2021',
    'preset.elliott-2022': 'Tempête hivernale Elliott, décembre 2022',
    'preset.fern-2026': 'Tempête hivernale Fern, janvier 2026',
    'preset.riot-curtailment-2023': 'Riot, payée pour s’arrêter, août 2023',
    'size.title': 'Unité de la taille',
    'size.unknown': 'Pour des mégawatts, indiquez l’efficacité des machines.',
    'range.low': 'Au plus bas',
    'range.high': 'Au plus haut',
    'assumptions.title': 'Hypothèses',
    'assumptions.sure': 'La fiabilité des chiffres ci-dessus',
    'assumptions.costs': 'Cause et coûts',
    'assumptions.fleet': 'Les machines',
    'assumptions.network': 'Réseau',
    'assumptions.back': 'Retour',
    'assumptions.sites': 'Les sites',
    'payout.expected': 'Selon leurs gains attendus',
    'payout.luck': 'Selon les blocs trouvés',
    'cause.none': 'Non précisée : sans les coûts',
    'cause.power': 'Coupure de courant',
    'cause.internet': 'Coupure d’internet',
    'cause.closure': 'Fermeture par une autorité',
    'cause.curtailment': 'Effacement au profit du réseau électrique',
    'fleet.title': 'Efficacité reprise de',
    'fleet.own': 'Un autre chiffre',
    'fleet.years': 'La moyenne mondiale',
    'fleet.machines': 'Machines seules',
    'fleet.unverified': 'Non vérifié.',
    'sites.start': 'Donner la taille en liste de sites',
    'sites.add': 'Ajouter un site',
    'sites.new': 'Site n° {n}',
    'sites.name': 'Nom du site n° {n}',
    'sites.power': 'Puissance du site n° {n}',
    'sites.remove': 'Retirer le site n° {n}',
    'sites.sum': '{group} : {sum}',
    'sites.agrees': '{group} : {sum}, ce qui concorde avec le total publié.',
    'sites.more': '{group} : {sum}, soit {difference} de plus que le total publié.',
    'sites.less': '{group} : {sum}, soit {difference} de moins que le total publié.',
    'place.iran': 'Iran',
    'place.kazakhstan': 'Kazakhstan',
    'place.xinjiang': 'Xinjiang',
    'tick.source': '{name}, {date}',
    'refused.stray': '« {came} » est inconnu ici.',
    'refused.version': '« {came} » n’est pas une version connue ici.',
    'refused.long': 'C’est trop long.',

    kept: '{kept} reste affiché.',
    keptAll: 'Les derniers chiffres restent affichés.',
    'refused.outOfRange': '{field} : indiquez un nombre de {least} à {greatest}, et non {came}.',
    'refused.notANumber':
        '{field} : « {came} » n’est pas un nombre. Indiquez-en un de {least} à {greatest}.',
    'refused.notWhole':
        '{field} : indiquez un nombre entier de {least} à {greatest}, et non {came}.',
    'refused.missing': '{field} : valeur manquante. Indiquez un nombre de {least} à {greatest}.',
    'refused.unknown': '{field} : cette donnée n’existe pas. Il y a {others}.',
    'refused.twice': '{field} : indiqué deux fois.',
    'refused.besides': '{field} : indiqué en même temps que « {other} ». N’en gardez qu’un.',
    'refused.without': '{field} : indiqué sans « {other} ».',
    'refused.onlyWith': '{field} : ne va qu’avec « {other} ».',
    'refused.notAWord': '{field} : « {came} » n’est pas l’un de {others}.',
    'refused.notACode': '{field} : « {came} » est inconnu. Indiquez par exemple {others}.',
    'refused.notAList': '{field} : indiquez une liste de {least} à {greatest} sites.',
    'refused.notAnObject': '{field} : « {came} » n’est pas un site. Un site a {others}.',
    'refused.notAText': '{field} : indiquez un texte, et non « {came} ».',
    missingText: '{field} : valeur manquante.',

    // The hour’s sign keeps its distance from the number.
    'own.h': '\u00a0h',
};

export default texts;
