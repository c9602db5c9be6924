//! Months of Riot Platforms' mining, by its own monthly updates and the block headers.

/// A month: what ran in it on average, and what came of it.
pub struct Month {
    pub name: &'static str,
    /// Average operating hashrate, printed to a tenth.
    pub ehs: f64,
    /// Bitcoin produced, printed whole.
    pub mined: f64,
    pub epochs: &'static [Epoch],
}

/// An epoch's first height, its difficulty, and its hours within the month.
pub type Epoch = (f64, f64, f64);

impl Month {
    pub fn hours(&self) -> f64 {
        self.epochs.iter().map(|epoch| epoch.2).sum()
    }

    /// The one difficulty at which as much is mined in the month as at its three or four.
    pub fn difficulty(&self) -> f64 {
        let work: f64 = self.epochs.iter().map(|epoch| epoch.2 / epoch.1).sum();
        self.hours() / work
    }
}

/// The months whose average operating hashrate was read, but for November 2023 and April 2024: fees
/// were far above the usual then, and no source for them was read.
///
/// Riot's updates of 2024-08-05 (June and July 2024, July 2023), 2024-09-05 (August 2024 and 2023),
/// 2024-10 (September), 2024-12-03 (October, November), 2025-01-06 (December) and 2025-05-05
/// (March and April 2025). The hours of 2025 are good to a few, since the headers' times were not
/// read but worked out from the difficulties.
pub const MONTHS: [Month; 11] = [
    Month {
        name: "July 2023",
        ehs: 5.4,
        mined: 410.0,
        epochs: &[
            (796_320.0, 50_646_206_431_058.09, 266.494),
            (798_336.0, 53_911_173_001_054.59, 346.213),
            (800_352.0, 52_328_312_063_443.84, 131.293),
        ],
    },
    Month {
        name: "August 2023",
        ehs: 4.5,
        mined: 333.0,
        epochs: &[
            (800_352.0, 52_328_312_063_443.84, 204.463),
            (802_368.0, 52_391_178_981_379.36, 316.814),
            (804_384.0, 55_621_444_139_429.57, 222.723),
        ],
    },
    Month {
        name: "June 2024",
        ehs: 11.4,
        mined: 255.0,
        epochs: &[
            (844_704.0, 84_381_461_788_831.34, 129.073),
            (846_720.0, 83_716_654_861_184.52, 336.426),
            (848_736.0, 83_675_262_295_059.9, 254.501),
        ],
    },
    Month {
        name: "July 2024",
        ehs: 15.5,
        mined: 370.0,
        epochs: &[
            (848_736.0, 83_675_262_295_059.9, 99.354),
            (850_752.0, 79_495_195_323_031.48, 325.808),
            (852_768.0, 82_047_728_459_932.75, 304.063),
            (854_784.0, 90_666_502_495_565.78, 14.775),
        ],
    },
    Month {
        name: "August 2024",
        ehs: 14.5,
        mined: 322.0,
        epochs: &[
            (854_784.0, 90_666_502_495_565.78, 335.989),
            (856_800.0, 86_871_474_313_761.95, 326.543),
            (858_816.0, 89_471_664_776_970.77, 81.468),
        ],
    },
    Month {
        name: "September 2024",
        ehs: 19.5,
        mined: 412.0,
        epochs: &[
            (858_816.0, 89_471_664_776_970.77, 243.433),
            (860_832.0, 92_671_576_265_161.06, 352.242),
            (862_848.0, 88_404_402_370_999.9, 124.326),
        ],
    },
    Month {
        name: "October 2024",
        ehs: 22.7,
        mined: 505.0,
        epochs: &[
            (862_848.0, 88_404_402_370_999.9, 198.778),
            (864_864.0, 92_049_594_548_485.47, 323.306),
            (866_880.0, 95_672_703_408_223.94, 221.916),
        ],
    },
    Month {
        name: "November 2024",
        ehs: 25.8,
        mined: 495.0,
        epochs: &[
            (866_880.0, 95_672_703_408_223.94, 94.469),
            (868_896.0, 101_646_843_652_785.17, 334.234),
            (870_912.0, 102_289_407_543_323.8, 291.297),
        ],
    },
    Month {
        name: "December 2024",
        ehs: 27.4,
        mined: 516.0,
        epochs: &[
            (870_912.0, 102_289_407_543_323.8, 39.567),
            (872_928.0, 103_919_634_711_492.17, 321.992),
            (874_944.0, 108_522_647_629_298.16, 332.369),
            (876_960.0, 109_782_075_598_905.19, 50.073),
        ],
    },
    Month {
        name: "March 2025",
        ehs: 30.3,
        mined: 533.0,
        epochs: &[
            (885_024.0, 110_568_428_300_952.69, 208.349),
            (887_040.0, 112_149_504_190_349.28, 331.417),
            (889_056.0, 113_757_508_810_854.0, 204.233),
        ],
    },
    Month {
        name: "April 2025",
        ehs: 29.3,
        mined: 463.0,
        epochs: &[
            (889_056.0, 113_757_508_810_854.0, 110.502),
            (891_072.0, 121_507_793_131_898.06, 331.459),
            (893_088.0, 123_234_387_977_050.9, 278.039),
        ],
    },
];
