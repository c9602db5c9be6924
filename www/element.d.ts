/**
 * The element `<idle-loss>` as TypeScript sees it. The fields come from the model's own types, so that
 * none is named twice.
 */

import type { Ranges, Refusal, Report, Scenario } from './pkg/idle_loss.js';

/** Every field, and each end of its range: a number, a word, or a list of sites. */
export type Field = keyof Scenario;

/** How it looks and where it starts from: no part of the estimate. */
export interface Presentation {
    /** The name of the documented outage that it starts from. */
    preset: string | null;
    /** `light` or `dark`; `null` follows the page. */
    theme: string | null;
    /** The digits of figures: a numbering system, as Unicode names it. */
    digits: string | null;
    /** The currency that money is shown in: its code in ISO 4217. */
    currency: string | null;
    /** Units of that currency for a US dollar. */
    get usdRate(): string | null;
    set usdRate(rate: number | string | null);
}

/** Its fields as properties; `null` goes back to the attribute or the preset, `'none'` leaves it out. */
export type FieldProperties = {
    [Name in Field]-?: Exclude<Scenario[Name], undefined> | 'none' | null;
};

/**
 * The first report: the loss and its range alone, and the inputs as they came. And what `input` tells:
 * all but the net's range, which takes longer to work out than a control takes to move on.
 */
export type Early = Pick<
    Report,
    | 'status'
    | 'lossBtc'
    | 'lossUsd'
    | 'lossBtcPer24h'
    | 'lossUsdPer24h'
    | 'outageHours'
    | 'priceUsd'
> &
    Partial<Omit<Report, 'ranges'>> & {
        ranges: Omit<Ranges, 'swings'> | null;
    };

/** What it is given, right or wrong, by the fields' names. */
export type Inputs = Record<string, unknown>;

/** What computes: the small engine, the whole one, the small one as JavaScript, or nothing. */
export type EngineKind = 'narrow' | 'wasm' | 'js' | 'none';

export interface IdleLossElement extends HTMLElement, Presentation, FieldProperties {
    /** The inputs as they stand. */
    readonly scenario: Inputs;
    /** The last right answer, with the net's range also while a control moves; `null` before there is one. */
    readonly report: Report | Early | null;
    /** What is wrong with the scenario, or with how it is to be shown; empty when all is right. */
    readonly refusals: Refusal[];

    addEventListener<Type extends keyof IdleLossEventMap>(
        type: Type,
        listener: (this: IdleLossElement, event: IdleLossEventMap[Type]) => unknown,
        options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<Type extends keyof IdleLossEventMap>(
        type: Type,
        listener: (this: IdleLossElement, event: IdleLossEventMap[Type]) => unknown,
        options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | EventListenerOptions,
    ): void;
}

export interface Answered {
    scenario: Inputs;
    report: Report | Early;
}

export interface Refusing {
    scenario: Inputs;
    refusals: Refusal[];
}

/** Its own events. */
export interface IdleLossEvents {
    /** A reader moves a control: its report has no `netRange`, which is not to say that there is none. */
    input: CustomEvent<Answered>;
    /** The control comes to rest. */
    change: CustomEvent<Answered>;
    /** Attributes or properties make no valid scenario, or no valid way to show it. */
    refused: CustomEvent<Refusing>;
    /** Another engine answers: `data-engine` says which. Does not bubble. */
    engine: Event;
    /** None did load, or one failed. Does not bubble. */
    error: Event;
}

export type IdleLossEventMap = Omit<HTMLElementEventMap, keyof IdleLossEvents> & IdleLossEvents;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
    ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
    : Name;

/** Its attributes, for the types of a framework's templates; a list of sites is a property alone. */
export type IdleLossAttributes = {
    [Name in Exclude<Field, 'sites'> | keyof Presentation as Kebab<Name>]?: string | number;
} & {
    /** Offers links to what a reader has set; of several widgets on a page, each by its own name. */
    link?: string | boolean;
    /** `link`: what a link opens with is the page's own, and what a reset leads back to. */
    home?: string;
    /** All but the answer and the chart is folded. */
    compact?: string | boolean;
    lang?: string;
};

declare global {
    interface HTMLElementTagNameMap {
        'idle-loss': IdleLossElement;
    }
}
