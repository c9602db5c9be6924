/** Indonesian. */

/** @type {import('../words.js').Texts} */
const texts = {
    title: 'Berapa kerugian penambang saat mesin berhenti',

    'say.sharePercent':
        'Jika {size} hashrate Bitcoin padam selama {hours} dengan harga {price} per koin, penambang kehilangan pendapatan sekitar {loss} selama itu.',
    'say.hashrateEhs':
        'Jika hashrate sebesar {size} padam selama {hours} dengan harga {price} per koin, penambang kehilangan pendapatan sekitar {loss} selama itu.',
    'say.powerMw':
        'Jika tambang berdaya {size} padam selama {hours} dengan harga {price} per koin, penambang kehilangan pendapatan sekitar {loss} selama itu.',
    status: 'Sekitar {loss} selama itu, {per24h} per 24 jam.',

    range: 'Sembilan dari sepuluh kali antara {low} dan {high}.',
    per24h: 'Per 24 jam',
    inBitcoin: 'Dalam bitcoin',
    untilBack: 'Sampai pemulihan selesai',
    wonBack: 'Diperoleh kembali',

    'field.sharePercent': 'Hashrate yang padam',
    'field.hashrateEhs': 'Hashrate yang padam',
    'field.powerMw': 'Daya yang padam',
    'field.sites': 'Semua lokasi',
    'field.sitesTotalMw': 'Total lokasi seperti diberitakan',
    'field.efficiencyJPerTh': 'Efisiensi mesin',
    'field.pue': 'Daya lokasi dibanding daya mesin (PUE)',
    'field.difficulty': 'Tingkat kesulitan',
    'field.networkEhs': 'Hashrate jaringan',
    'field.startHeight': 'Blok pertama saat padam',
    'field.feesBtcPerBlock': 'Biaya transaksi per blok',
    'field.priceUsd': 'Harga bitcoin',
    'field.outageHours': 'Lama padam',
    'field.rampHours': 'Waktu sampai semua pulih',
    'field.lostMachinesPercent': 'Mesin yang tak pernah pulih',
    'field.cause': 'Penyebab',
    'field.electricityUsdPerMwh': 'Harga listrik',
    'field.standbyPercent': 'Daya terpakai saat berhenti',
    'field.fixedChargesPercent': 'Tagihan yang tetap berjalan',
    'field.creditUsdPerMwh': 'Kompensasi untuk berhenti',
    'field.poolFeePercent': 'Biaya pool',
    'field.claimUsd': 'Angka dari pihak lain',
    'field.claimHours': 'Lama waktu untuk angka itu',
    'field.claimDifficulty': 'Tingkat kesulitan saat itu',
    'field.claimStartHeight': 'Blok pertama pada masa itu',
    'field.claimFeesBtcPerBlock': 'Biaya transaksi per blok saat itu',
    'field.claimPriceUsd': 'Harga bitcoin saat itu',
    'field.payout': 'Cara penambang dibayar',
    low: '{field}, terendah',
    high: '{field}, tertinggi',

    'chart.title': 'Pendapatan penambang yang hilang, jam demi jam',
    'chart.subtitle': 'Pendapatan yang sejauh itu tidak diperoleh',
    'chart.alternative':
        'Grafik garis. Kerugian naik menjadi {loss} setelah {hours}, saat padam berakhir.',
    'chart.returned': 'Sampai pemulihan selesai, jumlahnya {lost}.',
    'chart.regained': 'Dari jumlah itu, {wonBack} diperoleh kembali kemudian.',

    'working.title': 'Bagaimana angka ini dihitung',
    'working.network':
        'Pada tingkat kesulitan {difficulty}, hashrate seluruh jaringan adalah {network}.',
    'working.share': 'Dari jumlah itu, {share} berhenti: {hashrate}.',
    'working.power':
        'Dari jumlah itu, {share} berhenti: {hashrate}, di lokasi yang memakai daya {power}.',
    'working.reward':
        'Satu blok memberi subsidi {subsidy} dan biaya transaksi {fees}: seluruhnya {reward}.',
    'working.blocks':
        'Dalam {hours}, jaringan menemukan sekitar {networkBlocks}, yang memberi {networkIncome}.',
    'working.halving': 'Halving jatuh dalam waktu itu: blok sesudahnya memberi subsidi {half}.',
    'working.loss':
        '{share} dari itu adalah {blocks}, atau {lossBtc}. Dengan harga {price} per koin, nilainya sekitar {loss}.',
    'working.return':
        'Sampai semua mesin yang bisa pulih kembali menyala, yang hilang seluruhnya {lost}.',
    'working.neverBack':
        'Mesin yang tak pernah pulih kehilangan {neverBack} lagi dalam {days} sejak padam dimulai.',
    'working.answer':
        'Lalu jaringan menyesuaikan diri: tingkat kesulitan turun dan blok muncul lebih cepat untuk sementara. Penambang memperoleh kembali sekitar {wonBack}, dan pihak lain mendapat {gained}, dalam {days} sejak padam dimulai.',
    'working.unsettled':
        'Jaringan menyesuaikan diri begitu lambat sehingga ini belum selesai: dalam {days} sejak padam dimulai, penambang memperoleh kembali sekitar {wonBack}, dan pihak lain mendapat {gained}.',
    'working.net':
        'Setelah dikurangi yang dihemat, diterima, dan diperoleh kembali, dan ditambah tagihan yang tetap berjalan, rugi bersihnya sekitar {net}.',
    'working.netGain':
        'Setelah dikurangi yang dihemat, diterima, dan diperoleh kembali, dan ditambah tagihan yang tetap berjalan, untung bersihnya sekitar {net}.',
    'working.limits':
        'Ini pendapatan yang tidak diperoleh, bukan laba. Tanggapan jaringan dihitung seolah tak ada hal lain yang berubah di dalamnya; jaringan yang sebenarnya berubah.',
    'working.assumed': 'Tidak disebutkan, jadi diasumsikan: {fields}.',
    'working.assumption': '{field}, {value}',
    'working.sources': 'Asal angka: {sources}.',
    'working.source': '{field}: {name}, {date}',

    ehs: '{n} EH/s',
    mw: '{n} MW',
    jPerTh: '{n} J/TH',
    btc: '{n} BTC',
    perMwh: '{n}/MWh',
    'blocks.other': '{n} blok',
    comma: ', ',
    semicolon: '; ',

    'field.digits': 'Bentuk angka',
    'field.currency': 'Mata uang',
    'field.usdRate': 'Kurs mata uang',
    'working.rate':
        'Dihitung dalam dolar AS dan ditampilkan dengan kurs dari redaksi halaman ini: {dollar} = {amount}.',

    'chart.end': 'Padam berakhir',
    'chart.back': 'Pemulihan selesai',
    'chart.retarget': 'Kesulitan {change}',
    'chart.wonBack': '{usd} diperoleh kembali',
    'chart.after': '{days} kemudian',
    'net.loss':
        'Dengan memperhitungkan yang dihemat, diterima, dan diperoleh kembali, serta biaya yang terus berjalan, rugi bersihnya sekitar {net}.',
    'net.gain':
        'Dengan memperhitungkan yang dihemat, diterima, dan diperoleh kembali, serta biaya yang terus berjalan, untung bersihnya sekitar {net}.',
    'net.signed':
        'Sembilan dari sepuluh kali antara {low} dan {high}; di bawah nol berarti untung.',
    'net.strike':
        'Selagi berjalan, mesin-mesin ini menghasilkan {strike} dari listrik yang dipakainya; bila listrik lebih mahal dari itu, menjalankannya merugi.',
    'scale.network': 'Seluruh penambang di dunia mendapat sebanyak itu dalam {time}.',
    'scale.machines':
        'Hashrate sebesar itu setara dengan sekitar {machines} mesin jenis yang lazim saat itu ({name}).',
    'scale.households':
        'Daya sebesar itu setara dengan pemakaian sekitar {households} rumah tangga rata-rata.',
    'scale.machine':
        'Satu mesin dihitung {hashrate} ({name}: {source}, {date}). Mesin lama lebih kecil, jadi lebih banyak yang berhenti.',
    'scale.household':
        'Satu rumah tangga dihitung {energy} setahun, rata-rata dunia ({source}, {date}). Antarnegara, angka ini bisa berbeda sepuluh kali lipat.',
    ths: '{n} TH/s',
    kwh: '{n} kWh',
    more: 'Selengkapnya tentang angka ini',
    'working.reasons': 'Yang diasumsikan, dan alasannya: {reasons}.',
    'table.title': 'Grafik dalam angka',
    'table.hour': 'Sejak awal',
    'table.missed': 'Hilang sejauh ini',
    'table.difficulty': 'Tingkat kesulitan sejak saat itu',
    'claim.rate': '“{usd} dalam {hours}”',
    'claim.title': 'Periksa angka dari pihak lain',
    'claim.by': '{usd} untuk {hours}: {by}',
    'claim.own': 'Pilih atau isi angka',
    'claim.alike':
        'Angka itu sesuai dengan skenario ini, yang menghasilkan {loss} untuk waktu yang sama.',
    'claim.times':
        'Untuk waktu yang sama, skenario ini menghasilkan {loss}; angka itu {times} kali lipatnya.',
    'claim.share': 'Angka itu benar jika {share} jaringan berhenti ({hashrate}), bukan {instead}.',
    'claim.price': 'Angka itu benar jika harga bitcoin {price}.',
    'claim.hours': 'Angka itu benar jika lamanya {hours}.',
    'claim.never':
        'Tak ada ukuran, harga, atau lama waktu dalam batas yang berlaku yang membuatnya benar.',
    'claim.then':
        'Dengan jaringan dan harga bitcoin pada hari angka itu, yang berhenti harus {share} jaringan ({hashrate}).',
    'claim.neverThen':
        'Pada hari angka itu, berapa pun bagian jaringan yang berhenti, angka itu tidak benar.',
    'take.link': 'Salin tautan',
    'take.sentence': 'Salin kalimat',
    'take.picture': 'Gambar',
    'take.data': 'Data angka',
    'take.share': 'Bagikan',
    'take.svg': 'SVG, untuk disunting atau dicetak',
    'take.png': 'PNG, untuk diunggah',
    'take.csv': 'CSV, untuk lembar kerja',
    'take.json': 'JSON, untuk program',
    'take.linkCopied': 'Tautan disalin. Tautan itu terbuka dengan angka-angka ini.',
    'take.linkTooLong': 'Angkanya terlalu banyak untuk sebuah tautan. Ambil datanya saja.',
    'take.sentenceCopied': 'Kalimat disalin beserta sumbernya.',
    'take.byHand':
        'Halaman ini tidak diizinkan melakukannya sendiri. Teksnya sudah dipilih: salin secara manual.',
    'take.pictureReady': 'Gambar siap disimpan.',
    'take.dataReady': 'Data siap disimpan.',
    'take.noPng': 'Halaman ini tidak diizinkan membuat gambar PNG. Gambar tersedia sebagai SVG.',
    'take.saving': 'Menyimpan {file}.',
    'take.shared': 'Diteruskan untuk dibagikan.',
    'take.failed': 'Tidak berhasil. Muat ulang halaman untuk mencoba lagi.',
    'take.set': 'Diatur di halaman ini: {fields}.',
    'take.made': 'Dari {address} pada {date}',
    'link.refused':
        'Angka dari tautan tidak dapat dipakai. {troubles} Yang tampil adalah angka halaman ini sendiri.',
    'choice.title': 'Peristiwa padam',
    'choice.own': 'Angka halaman ini sendiri',
    'choice.reset': 'Atur ulang',
    'choice.wasReset': 'Kembali ke angka awal halaman ini.',
    'preset.kazakhstan-internet-2022': 'Pemutusan internet di Kazakhstan, Januari 2022',
    'preset.kazakhstan-winter-cut-2022': 'Pemutusan listrik penambang di Kazakhstan, Januari 2022',
    'preset.kazakhstan-farms-2022': 'Penutupan tambang di Kazakhstan, Februari 2022',
    'preset.china-2021': 'Penutupan di Tiongkok, Juni 2021',
    'preset.xinjiang-2021': 'Pemadaman listrik di Xinjiang, April 2021',
    'preset.iran-2021': 'Larangan musim panas di Iran, 2021',
    'preset.elliott-2022': 'Badai musim dingin Elliott, Desember 2022',
    'preset.fern-2026': 'Badai musim dingin Fern, Januari 2026',
    'preset.riot-curtailment-2023': 'Riot, dibayar untuk berhenti, Agustus 2023',
    'size.title': 'Satuan ukuran',
    'size.unknown': 'Untuk megawatt, isi efisiensi mesin.',
    'range.low': 'Terendah',
    'range.high': 'Tertinggi',
    'assumptions.title': 'Asumsi',
    'assumptions.sure': 'Seberapa pasti angka di atas',
    'assumptions.costs': 'Penyebab dan biaya',
    'assumptions.fleet': 'Mesin',
    'assumptions.network': 'Jaringan',
    'assumptions.back': 'Pemulihan',
    'assumptions.sites': 'Lokasi',
    'payout.expected': 'Menurut hasil yang diharapkan',
    'payout.luck': 'Menurut blok yang ditemukan',
    'cause.none': 'Tidak disebutkan: tanpa biaya',
    'cause.power': 'Listrik terputus',
    'cause.internet': 'Internet terputus',
    'cause.closure': 'Ditutup pihak berwenang',
    'cause.curtailment': 'Dimatikan demi jaringan listrik',
    'fleet.title': 'Efisiensi menurut',
    'fleet.own': 'Angka sendiri',
    'fleet.years': 'Rata-rata dunia',
    'fleet.machines': 'Mesin satuan',
    'fleet.unverified': 'Belum diverifikasi.',
    'sites.start': 'Isi ukuran sebagai daftar lokasi',
    'sites.add': 'Tambah lokasi',
    'sites.new': 'Lokasi {n}',
    'sites.name': 'Nama lokasi {n}',
    'sites.power': 'Daya lokasi {n}',
    'sites.remove': 'Hapus lokasi {n}',
    'sites.sum': '{group}: {sum}',
    'sites.agrees': '{group}: {sum}, cocok dengan total yang diberitakan.',
    'sites.more': '{group}: {sum}, lebih {difference} dari total yang diberitakan.',
    'sites.less': '{group}: {sum}, kurang {difference} dari total yang diberitakan.',
    'place.iran': 'Iran',
    'place.kazakhstan': 'Kazakhstan',
    'place.xinjiang': 'Xinjiang',
    'tick.source': '{name}, {date}',
    'refused.stray': '“{came}” tidak dikenal di sini.',
    'refused.version': '“{came}” bukan versi yang dikenal di sini.',
    'refused.long': 'Terlalu panjang.',

    kept: 'Tetap menampilkan {kept}.',
    keptAll: 'Tetap menampilkan angka terakhir.',
    'refused.outOfRange': '{field}: isi angka dari {least} sampai {greatest}, bukan {came}.',
    'refused.notANumber':
        '{field}: “{came}” bukan angka. Isi angka dari {least} sampai {greatest}.',
    'refused.notWhole': '{field}: isi bilangan bulat dari {least} sampai {greatest}, bukan {came}.',
    'refused.missing': '{field}: belum diisi. Isi angka dari {least} sampai {greatest}.',
    'refused.unknown': '{field}: masukan itu tidak ada. Yang ada {others}.',
    'refused.twice': '{field}: diisi dua kali.',
    'refused.besides': '{field}: diisi bersama {other}. Isi salah satu saja.',
    'refused.without': '{field}: diisi tanpa {other}.',
    'refused.onlyWith': '{field}: hanya berlaku bersama {other}.',
    'refused.notAWord': '{field}: “{came}” bukan salah satu dari {others}.',
    'refused.notACode': '{field}: “{came}” tidak dikenal. Isi misalnya {others}.',
    'refused.notAList': '{field}: isi daftar berisi {least} sampai {greatest} lokasi.',
    'refused.notAnObject': '{field}: “{came}” bukan lokasi. Lokasi memiliki {others}.',
    'refused.notAText': '{field}: isi teks, bukan “{came}”.',
    missingText: '{field}: belum diisi.',

    // Papers say which dollar, and write out the hour.
    'own.$': 'US$',
    'own.j': 'jam',
};

export default texts;
