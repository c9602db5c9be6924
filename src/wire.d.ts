/** The inputs of an estimate. See the table of fields for units, bounds and reasons. */
export interface Scenario {
    /** The size that stands still: give just one of these three. Share of the network before the outage, %. */
    sharePercent?: number;
    /** EH/s */
    hashrateEhs?: number;
    /** MW drawn by the site; needs `efficiencyJPerTh`. */
    powerMw?: number;
    /** What links power and hashrate: J/TH at the machine. */
    efficiencyJPerTh?: number;
    /** What the site draws over what its machines draw. */
    pue?: number;
    /** The network before the outage: give just one of these two. */
    difficulty?: number;
    /** EH/s */
    networkEhs?: number;
    /** The first block of the outage. */
    startHeight: number;
    /** BTC */
    feesBtcPerBlock: number;
    /** USD per BTC */
    priceUsd: number;
    /** h */
    outageHours: number;
}

/** Every step of an estimate, in the order in which they are taken. */
export interface Report {
    status: 'ok';
    difficulty: number;
    networkEhs: number;
    hashrateEhs: number;
    sharePercent: number;
    /** `null` where the machines' efficiency is not known. */
    powerMw: number | null;
    subsidyBtcPerBlock: number;
    feesBtcPerBlock: number;
    rewardBtcPerBlock: number;
    hashpriceBtcPerPhDay: number;
    hashpriceUsdPerPhDay: number;
    outageHours: number;
    priceUsd: number;
    /** Blocks that the whole network was expected to find in that time. */
    networkBlocks: number;
    /** Those of them that the idle machines were expected to find. */
    blocks: number;
    lossBtc: number;
    lossUsd: number;
    lossBtcPer24h: number;
    lossUsdPer24h: number;
    /** Fields that were not given and stand as the table has them. */
    assumed: (keyof Scenario)[];
}

/** An input that is not taken: the field, what came, what is allowed. */
export interface Refusal {
    field: string;
    problem:
        | 'unknown'
        | 'twice'
        | 'notANumber'
        | 'outOfRange'
        | 'notWhole'
        | 'missing'
        | 'besides'
        | 'without';
    came: number | string | null;
    /** The bounds of the field, or of the one it came without; `null` for a name that is no field. */
    least: number | null;
    greatest: number | null;
    unit: string | null;
    whole: boolean | null;
    /** `unknown`: the names that are known. `missing`: what would do as well. `besides`, `without`: the other field. */
    others: string[];
}

export interface Refused {
    status: 'refused';
    refusals: Refusal[];
}

export type Answer = Report | Refused;

/** A row of the table of fields. */
export interface FieldRow {
    name: keyof Scenario;
    /** The quantity that it is one way to say: just one field of a group is given. */
    group: 'size' | 'network' | null;
    unit: string;
    least: number;
    greatest: number;
    whole: boolean;
    /** What an absent field stands for; `null` where it has to be given. */
    default: number | null;
    /** The least change worth making. */
    step: number;
    /** Where a slider ends by itself. */
    span: number;
    why: string;
}
