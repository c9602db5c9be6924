/** The inputs of an estimate: its fields, and the ranges that some of them are believed to be in. */
export type Scenario = Fields & Ranged;

/** The fields. See their table for units, bounds and reasons. */
export interface Fields {
    /** The size that stands still: give just one of these four. Share of the network before the outage, %. */
    sharePercent?: number;
    /** EH/s */
    hashrateEhs?: number;
    /** MW drawn by the site; needs `efficiencyJPerTh`. */
    powerMw?: number;
    /** The size as the sum of a list of 1 to 1000 sites; needs `efficiencyJPerTh`. */
    sites?: Site[];
    /** What was printed as the sum of the list, to hold its sums against. */
    sitesTotalMw?: number;
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
    /** h, until all that come back are back, evenly. */
    rampHours?: number;
    /** Of the idle machines, never back. */
    lostMachinesPercent?: number;
    /** Why they stand still. With it comes the net, which needs the price of electricity and the machines' efficiency. */
    cause?: 'power' | 'internet' | 'closure' | 'curtailment';
    electricityUsdPerMwh?: number;
    /** Of the usual draw. */
    standbyPercent?: number;
    /** Of the bill for what is not drawn. */
    fixedChargesPercent?: number;
    /** Only for curtailment. */
    creditUsdPerMwh?: number;
    poolFeePercent?: number;
    /** Somebody else's figure, which comes with its hours. */
    claimUsd?: number;
    claimHours?: number;
    /** The claim's own day, as far as it differs from the scenario's. */
    claimDifficulty?: number;
    claimStartHeight?: number;
    claimFeesBtcPerBlock?: number;
    claimPriceUsd?: number;
    /** How the miners are paid: `luck` widens the range by that of finding blocks. */
    payout?: 'expected' | 'luck';
}

/** A site of a list. */
export interface Site {
    name: string;
    powerMw: number;
    /** What it is counted with, in a word: `closed`, `self-limited`. */
    group?: string;
}

/** A range comes with both of its ends: 5% is believed to lie below the low one, 5% above the high one. */
export type Ranged = {
    [Name in RangedField as `${Name}Low` | `${Name}High`]?: number;
};

/** The fields that may have a range. */
export type RangedField = Exclude<
    keyof Fields,
    'cause' | 'payout' | `claim${string}` | `sites${string}`
>;

/** Every step of an estimate, in the order in which they are taken. */
export interface Report {
    status: 'ok';
    difficulty: number;
    networkEhs: number;
    hashrateEhs: number;
    sharePercent: number;
    /** `null` where the machines' efficiency is not known. */
    powerMw: number | null;
    /** Where the size is given as a list of sites. */
    sites: Sites | null;
    subsidyBtcPerBlock: number;
    feesBtcPerBlock: number;
    rewardBtcPerBlock: number;
    hashpriceBtcPerPhDay: number;
    hashpriceUsdPerPhDay: number;
    outageHours: number;
    priceUsd: number;
    /** Blocks that the whole network was expected to find in that time. */
    networkBlocks: number;
    /** What they pay, over the halvings among them. */
    networkIncomeBtc: number;
    /** Those of them that the idle machines were expected to find. */
    blocks: number;
    lossBtc: number;
    lossUsd: number;
    lossBtcPer24h: number;
    lossUsdPer24h: number;
    /** The loss and the size beside what a reader can picture. */
    yardstick: Yardstick;
    /** What the network does in answer. */
    course: Course;
    /** Where a cause is given. */
    net: Net | null;
    /** Where a claim is given. */
    implied: Implied | null;
    /** The same on the claim's own day, where anything is known of that. */
    impliedThen: Implied | null;
    /** How sure the loss is: where an input came with a range, or is a matter of luck. */
    ranges: Ranges | null;
    /** How sure the net is. */
    netRange: NetRange | null;
    /** What was not given, and what was taken for it. */
    assumed: Assumption[];
}

/** The loss and the size beside what a reader can picture. */
export interface Yardstick {
    /** How long the whole network takes to earn the loss. */
    networkHours: number;
    /** How many of `machine` have the idle hashrate; `null` before there were any. */
    machines: number | null;
    machine: TypicalMachine | null;
    /** How many draw as much as the idle site; `null` where its power is not known. */
    households: number | null;
    household: Household | null;
}

/** The machine that was common at the time. */
export interface TypicalMachine {
    name: string;
    hashrateThs: number;
    source: string;
    /** As of when the source is. */
    date: string;
}

/** An average one. */
export interface Household {
    kwhPerYear: number;
    source: string;
    /** The year that it is of. */
    date: string;
}

/** The sums of a list of sites, and how they stand to the total that was printed. */
export interface Sites {
    printedMw: number | null;
    all: Sum;
    /** Each group, in the order in which they first come. */
    groups: Sum[];
}

/** Some sites together; the last three are `null` where no total was printed. */
export interface Sum {
    /** `null` for all sites. */
    group: string | null;
    powerMw: number;
    /** The sum less the printed total. */
    differenceMw: number | null;
    /** The most that the rounding of what was printed can explain, either way. */
    roundingMw: number | null;
    agrees: boolean | null;
}

/** A field that was not given, and what was taken for it. */
export interface Assumption {
    field: keyof Fields;
    value: number;
    unit: string;
}

/** How sure the loss is. */
export interface Ranges {
    lossBtc: Spread;
    lossUsd: Spread;
    lossBtcPer24h: Spread;
    lossUsdPer24h: Spread;
    /** What each input alone does, the widest first. */
    swings: Swing[];
}

/** How sure the net is. */
export interface NetRange {
    netUsd: Spread;
    swings: Swing[];
}

/** The points below which 5, 50 and 95% lie. */
export interface Spread {
    low: number;
    middle: number;
    high: number;
}

/** The loss, or the net, at an input's low and at its high, the others as they were given. */
export interface Swing {
    field: RangedField;
    usdAtLow: number;
    usdAtHigh: number;
}

/** What the miners are worse off by, line by line: above zero is at their cost. */
export interface Net {
    grossUsd: number;
    poolFeeNotPaidUsd: number;
    electricityNotBoughtUsd: number;
    standbyPowerUsd: number;
    fixedChargesUsd: number;
    restartUsd: number;
    /** What the machines that never come back miss from the return to the horizon. */
    neverBackUsd: number;
    creditsUsd: number;
    wonBackUsd: number;
    /** The sum of the lines. */
    netUsd: number;
    notDrawnMwh: number;
    /** What mining earns with a megawatt-hour; `null` where none is drawn. */
    strikeUsdPerMwh: number | null;
}

/** What would make a claim true, each by itself; `null` where no value in range does. */
export interface Implied {
    /** What the scenario loses in the claim's hours. */
    lossUsd: number;
    /** The claim over that. */
    times: number | null;
    sharePercent: number | null;
    hashrateEhs: number | null;
    powerMw: number | null;
    priceUsd: number | null;
    outageHours: number | null;
}

/** The same miners with and without the outage, from its start to the horizon. */
export interface Course {
    /** When all that come back are back, since the start. */
    backHours: number;
    /** When the network's answer is complete; if `settled` is false, when we stopped waiting. */
    horizonHours: number;
    settled: boolean;
    /** What the idle machines miss until then, their gradual return included. */
    lost: Amount;
    /** What those that never come back miss from then to the horizon. */
    neverBack: Amount;
    /** What the others of them earn in the fast epoch, beyond what they would have. */
    wonBack: Amount;
    gainedByOthers: Amount;
    /** What nobody earns by the horizon: `lost + neverBack − wonBack − gainedByOthers`. */
    neverMined: Amount;
    /** What the idle machines would find while dark at the difficulty of the day. */
    forgoneBlocks: number;
    retargets: Retarget[];
    retargetsWithout: Retarget[];
    timeline: Point[];
}

/** Dollars at the scenario's price. */
export interface Amount {
    blocks: number;
    btc: number;
    usd: number;
}

export interface Retarget {
    height: number;
    /** Since the outage's start. */
    hour: number;
    changePercent: number;
}

/** A moment; straight lines may join them. */
export interface Point {
    hour: number;
    /** What the idle machines have missed by then, less what they have won back. */
    missedBtc: number;
    missedUsd: number;
    difficulty: number;
    difficultyWithout: number;
}

/** An input that is not taken: the field, what came, what is allowed. */
export interface Refusal {
    /** In a list with its place, `sites[3].powerMw`, counted from 0. */
    field: string;
    problem:
        | 'unknown'
        | 'twice'
        | 'notANumber'
        | 'notAWord'
        | 'notAList'
        | 'notAnObject'
        | 'notAText'
        | 'onlyWith'
        | 'outOfRange'
        | 'notWhole'
        | 'missing'
        | 'besides'
        | 'without';
    came: number | string | null;
    /** The bounds of the field, or of the one it came without, or of how many a list may hold; `null` for a name that is no field. */
    least: number | null;
    greatest: number | null;
    unit: string | null;
    whole: boolean | null;
    /** `unknown`: the names that are known. `notAWord`: the words. `notAnObject`: its keys. `missing`: what would do as well. `besides`, `without`, `onlyWith`: the other field, or word. */
    others: string[];
}

export interface Refused {
    status: 'refused';
    refusals: Refusal[];
}

export type Answer = Report | Refused;

/** A row of the table of fields. */
export interface FieldRow {
    name: keyof Fields;
    /** The quantity that it is one way to say: just one field of a group is given. */
    group: 'size' | 'network' | null;
    unit: string;
    least: number;
    greatest: number;
    whole: boolean;
    /** Whether it may have a range. */
    ranged: boolean;
    /** What an absent field always stands for; `null` where that depends on others, or where it has to be given. */
    default: number | null;
    /** The least change worth making. */
    step: number;
    /** Where a slider ends by itself. */
    span: number;
    /** Why these bounds; `null` in the page's build, which comes without the texts. */
    why: string | null;
}

/** What machines draw for their hashrate, to take `efficiencyJPerTh` from. Not in the page's build. */
export interface Fleets {
    /** Averages of the world's fleet, in the order of time. */
    years: FleetYear[];
    /** Machines that were sold in numbers, in the order of their years. */
    machines: Machine[];
}

export interface FleetYear {
    /** A year, `2022`, or a month, `2024-06`. */
    period: string;
    /** At the machines, without the site's overhead. */
    efficiencyJPerTh: number;
    /** Whether it follows from figures that others can look up; if not, `how` says what is missing. */
    verified: boolean;
    how: string;
    source: string;
    /** When the source was published. */
    date: string;
}

export interface Machine {
    name: string;
    /** The year in which it was first delivered. */
    since: number;
    hashrateThs: number;
    /** At the wall. */
    powerW: number;
    /** The ratio of the two. */
    efficiencyJPerTh: number;
    source: string;
    /** As of when the source is. */
    date: string;
}

/** What a label of the chart says; its value is in dollars, hours, percent, or the number of a claim. */
export type Label =
    | 'usd'
    | 'hours'
    | 'lastHours'
    | 'after'
    | 'end'
    | 'back'
    | 'retarget'
    | 'loss'
    | 'low'
    | 'high'
    | 'wonBack'
    | 'claim';
