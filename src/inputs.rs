//! From inputs to a scenario: each is held against the table, and against the others.

use std::sync::Arc;

use crate::claim::Claim;
use crate::costs::Cause;
use crate::fields::{CAUSE, End, Field, Group, PAYOUT, SITES, TABLE};
use crate::law::Law;
use crate::listed;
use crate::luck::Payout;
use crate::refusal::{Problem, Refusal, Refusals, number, within};
use crate::scenario::{Costs, Fleet, Network, Scenario, Size, height};
use crate::sites::{Site, Tally, tally};
use crate::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Hours, Part, Power, Pue, Share, Usd, UsdPerBtc,
    UsdPerMwh,
};

pub use crate::value::Value;

impl Scenario {
    /// Checks the inputs and types them.
    ///
    /// ```
    /// use idle_loss::{Field::*, Scenario};
    ///
    /// let inputs = [
    ///     (SharePercent, 120.0),
    ///     (NetworkEhs, 173.75),
    ///     (StartHeight, 717_281.0),
    ///     (FeesBtcPerBlock, 0.1056),
    ///     (PriceUsd, 43_589.36),
    ///     (OutageHours, 24.0),
    /// ];
    /// assert_eq!(
    ///     Scenario::new(inputs).unwrap_err().to_string(),
    ///     "sharePercent came as 120; sharePercent takes numbers from 0 to 100 %",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// Every input that is out of its bounds, given twice, missing, or at odds with
    /// another one.
    pub fn new(inputs: impl IntoIterator<Item = (Field, f64)>) -> Result<Self, Refusals> {
        Self::from_named(
            inputs
                .into_iter()
                .map(|(field, number)| (field.name(), Value::Number(number))),
        )
    }

    /// The same from names and values of any kind, as they come over a wire: so ranges, words and
    /// a list of sites can be given too.
    ///
    /// ```
    /// use idle_loss::{Scenario, estimate};
    ///
    /// let report = estimate(&Scenario::from_named([
    ///     ("sharePercent", 12.0.into()),
    ///     ("sharePercentLow", 10.0.into()),
    ///     ("sharePercentHigh", 15.0.into()),
    ///     ("networkEhs", 173.75.into()),
    ///     ("startHeight", 717_281.0.into()),
    ///     ("feesBtcPerBlock", 0.1056.into()),
    ///     ("priceUsd", 43_589.36.into()),
    ///     ("outageHours", 24.0.into()),
    ///     ("payout", "expected".into()),
    /// ])?);
    /// let range = report.ranges.map(|ranges| ranges.loss_usd.map(|usd| usd.to_usd().round()));
    /// let range = range.map(|usd| [usd.low, usd.high].map(|usd| (usd / 1e5).round()));
    /// assert_eq!(range, Some([40.0, 60.0]), "10/12 and 15/12 of $4.8M");
    /// # Ok::<(), idle_loss::Refusals>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Scenario::new`], and names that are no field, values that are no number, words that
    /// are none of a field's, ranges that the value is not in, and lists that are none of sites.
    pub fn from_named<N: AsRef<str>>(
        inputs: impl IntoIterator<Item = (N, Value)>,
    ) -> Result<Self, Refusals> {
        let mut sheet = Sheet::default();
        for (name, value) in inputs {
            if let Err(problem) = sheet.enter(name.as_ref(), &value) {
                let field = name.as_ref().to_owned();
                sheet.refusals.push(Refusal { field, problem });
            }
        }
        sheet.into_scenario().map_err(Refusals)
    }
}

/// What has come for a field so far.
#[derive(Clone, Copy, Default, PartialEq)]
enum Came {
    #[default]
    Nothing,
    /// Something that was refused: the field is not missing on top of it.
    Refused,
    Number(f64),
}

impl Came {
    fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Nothing | Self::Refused => None,
        }
    }
}

/// A field that is no number, as far as it has come.
#[derive(Clone, Copy)]
struct Given<T> {
    came: bool,
    /// Nothing, too, where what came was refused.
    value: Option<T>,
}

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self {
            came: false,
            value: None,
        }
    }
}

impl<T: Copy> Given<T> {
    /// Takes one of these words.
    fn enter(
        &mut self,
        value: &Value,
        words: &[T],
        name: fn(T) -> &'static str,
    ) -> Result<(), Problem> {
        if self.came {
            return Err(Problem::Twice);
        }
        self.came = true;
        if let Value::Text(text) = value {
            self.value = words.iter().copied().find(|word| name(*word) == text);
        }
        self.value.map(|_| ()).ok_or_else(|| Problem::NotAWord {
            came: value.told(),
            words: words.iter().copied().map(name).collect(),
        })
    }
}

/// The inputs while they are being checked.
#[derive(Default)]
struct Sheet {
    cause: Given<Cause>,
    payout: Given<Payout>,
    sites: Given<Vec<Site>>,
    came: [Came; TABLE.len()],
    /// The ends of each field's range.
    ends: [[Came; 2]; TABLE.len()],
    refusals: Vec<Refusal>,
}

impl Sheet {
    fn enter(&mut self, name: &str, value: &Value) -> Result<(), Problem> {
        match name {
            CAUSE => return self.cause.enter(value, &Cause::ALL, Cause::name),
            PAYOUT => return self.payout.enter(value, &Payout::ALL, Payout::name),
            SITES => return self.enter_sites(value),
            _ => {}
        }
        let (field, came) = if let Some(field) = Field::named(name) {
            (field, &mut self.came[field as usize])
        } else {
            let (field, end) = Field::end_named(name).ok_or_else(unknown)?;
            (field, &mut self.ends[field as usize][end as usize])
        };
        if *came != Came::Nothing {
            return Err(Problem::Twice);
        }
        *came = Came::Refused;
        *came = Came::Number(number(value, field.row())?);
        Ok(())
    }

    fn enter_sites(&mut self, value: &Value) -> Result<(), Problem> {
        if self.sites.came {
            return Err(Problem::Twice);
        }
        self.sites.came = true;
        match listed::sites(value) {
            Ok(sites) => self.sites.value = Some(sites),
            Err(refusals) => self.refusals.extend(refusals),
        }
        Ok(())
    }

    fn has(&self, field: Field) -> bool {
        self.came[field as usize] != Came::Nothing
    }

    fn number(&self, field: Field) -> Option<f64> {
        self.came[field as usize].number()
    }

    fn refuse_without(&mut self, name: String, other: String) {
        self.refusals.push(Refusal {
            field: name,
            problem: Problem::Without { other },
        });
    }

    fn needed(&mut self, field: Field) -> Option<f64> {
        if !self.has(field) {
            self.refusals.push(Refusal::missing(vec![field.name()]));
        }
        self.number(field)
    }

    /// The one field of the group that came, and its number.
    fn just_one(&mut self, group: Group) -> Option<(Field, f64)> {
        let of = group.fields();
        let mut came = of.iter().copied().filter(|field| self.has(*field));
        let Some(first) = came.next() else {
            self.refusals.push(Refusal::missing(group.names()));
            return None;
        };
        let others: Vec<_> = came.collect();
        for other in others {
            let problem = Problem::Besides {
                other: first.name(),
            };
            self.refusals.push(Refusal::new(other, problem));
        }
        self.number(first).map(|number| (first, number))
    }

    /// The list of sites summed up, if one came.
    fn tally(&mut self) -> Option<Tally> {
        if self.has(Field::SitesTotalMw) && !self.sites.came {
            self.refuse_without(Field::SitesTotalMw.name().to_owned(), SITES.to_owned());
        }
        let printed = self.number(Field::SitesTotalMw).map(Power::from_mw);
        let sites = self.sites.value.as_ref()?;
        Some(tally(sites, printed))
    }

    /// What says the size, the field that it is a value of, and its number: a list is its sum.
    fn size(&mut self, tally: Option<&Tally>) -> Option<(&'static str, Field, f64)> {
        if self.sites.came {
            let mut fields = Group::Size.fields().into_iter();
            let Some(other) = fields.find(|field| self.has(*field)) else {
                return Some((SITES, Field::PowerMw, tally?.all.power.to_mw()));
            };
            let other = other.name();
            self.refusals.push(Refusal {
                field: SITES.to_owned(),
                problem: Problem::Besides { other },
            });
        }
        let (field, number) = self.just_one(Group::Size)?;
        Some((field.name(), field, number))
    }

    /// The field's number, or its default where it did not come: that is then named.
    fn or_default(
        &self,
        field: Field,
        default: Option<f64>,
        assumed: &mut Vec<(Field, f64)>,
    ) -> Option<f64> {
        if self.has(field) {
            return self.number(field);
        }
        assumed.extend(default.map(|default| (field, default)));
        default
    }

    /// What links power and hashrate, if it was given.
    fn fleet(&mut self, assumed: &mut Vec<(Field, f64)>) -> Option<Fleet> {
        let needs = [
            (Field::PowerMw.name(), self.has(Field::PowerMw)),
            (SITES, self.sites.came),
            (Field::Pue.name(), self.has(Field::Pue)),
        ];
        if !self.has(Field::EfficiencyJPerTh) {
            if let Some((name, _)) = needs.into_iter().find(|(_, came)| *came) {
                let other = Field::EfficiencyJPerTh.name();
                self.refuse_without(name.to_owned(), other.to_owned());
            }
            return None;
        }
        let pue = self.or_default(Field::Pue, Field::Pue.row().default, assumed);
        Some(Fleet {
            efficiency: Efficiency::from_j_per_th(self.number(Field::EfficiencyJPerTh)?),
            pue: Pue::from_ratio(pue?),
        })
    }

    /// Nothing, where the field did not come.
    fn or_zero(&self, field: Field, assumed: &mut Vec<(Field, f64)>) -> Option<f64> {
        self.or_default(field, field.row().default, assumed)
    }

    /// What the net needs, if it is asked for by a cause.
    fn costs(&mut self, fleet: Option<Fleet>, assumed: &mut Vec<(Field, f64)>) -> Option<Costs> {
        const ELECTRICITY: Field = Field::ElectricityUsdPerMwh;
        if !self.cause.came {
            let idle = [
                ELECTRICITY,
                Field::StandbyPercent,
                Field::FixedChargesPercent,
                Field::CreditUsdPerMwh,
                Field::PoolFeePercent,
            ];
            for field in idle
                .into_iter()
                .filter(|field| self.has(*field))
                .collect::<Vec<_>>()
            {
                self.refuse_without(field.name().to_owned(), CAUSE.to_owned());
            }
            return None;
        }
        for other in [ELECTRICITY, Field::EfficiencyJPerTh] {
            if !self.has(other) {
                self.refuse_without(CAUSE.to_owned(), other.name().to_owned());
            }
        }
        let cause = self.cause.value?;
        let standby = Some(cause.standby_by_default().to_percent());
        let standby = self.or_default(Field::StandbyPercent, standby, assumed)?;
        let fixed_charges = self.or_zero(Field::FixedChargesPercent, assumed)?;
        let credit = self.or_zero(Field::CreditUsdPerMwh, assumed)?;
        let pool_fee = self.or_zero(Field::PoolFeePercent, assumed)?;
        if credit > 0.0 && !cause.may_be_paid() {
            let cause = Cause::Curtailment.name();
            let problem = Problem::OnlyWith { cause };
            self.refusals
                .push(Refusal::new(Field::CreditUsdPerMwh, problem));
        }
        Some(Costs {
            cause,
            fleet: fleet?,
            electricity: UsdPerMwh::from_usd_per_mwh(self.number(ELECTRICITY)?),
            standby: Part::from_percent(standby),
            fixed_charges: Part::from_percent(fixed_charges),
            credit: UsdPerMwh::from_usd_per_mwh(credit),
            pool_fee: Part::from_percent(pool_fee),
        })
    }

    /// Somebody's figure, if one came.
    fn claim(&mut self) -> Option<Claim> {
        let needs = [
            (Field::ClaimUsd, Field::ClaimHours),
            (Field::ClaimHours, Field::ClaimUsd),
            (Field::ClaimDifficulty, Field::ClaimUsd),
            (Field::ClaimStartHeight, Field::ClaimUsd),
            (Field::ClaimFeesBtcPerBlock, Field::ClaimUsd),
            (Field::ClaimPriceUsd, Field::ClaimUsd),
        ];
        for (field, other) in needs {
            if self.has(field) && !self.has(other) {
                self.refuse_without(field.name().to_owned(), other.name().to_owned());
            }
        }
        Some(Claim {
            usd: Usd::from_usd(self.number(Field::ClaimUsd)?),
            hours: Hours::from_hours(self.number(Field::ClaimHours)?),
        })
    }

    /// The claim's own day, as far as it differs from the scenario's.
    fn claim_day(&self) -> Vec<(Field, f64)> {
        let fields = [
            (Field::ClaimDifficulty, Field::Difficulty),
            (Field::ClaimStartHeight, Field::StartHeight),
            (Field::ClaimFeesBtcPerBlock, Field::FeesBtcPerBlock),
            (Field::ClaimPriceUsd, Field::PriceUsd),
        ];
        let given = |(claims, field)| Some((field, self.number(claims)?));
        fields.into_iter().filter_map(given).collect()
    }

    /// What is believed of the fields that came with a range, each in the table's order.
    fn laws(&mut self) -> Vec<(Field, Law)> {
        let mut laws = Vec::new();
        for field in Field::all() {
            let ends = self.ends[field as usize];
            let [low, high] = ends.map(Came::number);
            if ends == [Came::Nothing; 2] {
                continue;
            }
            for (end, other) in [(End::Low, End::High), (End::High, End::Low)] {
                if ends[other as usize] == Came::Nothing {
                    self.refuse_without(field.end_name(end), field.end_name(other));
                } else if !self.has(field) && ends[end as usize] != Came::Nothing {
                    self.refuse_without(field.end_name(end), field.name().to_owned());
                }
            }
            let row = field.row();
            let (Some(low), Some(middle), Some(high)) = (low, self.number(field), high) else {
                continue;
            };
            let in_order = [
                (End::Low, within(low, row.least, middle)),
                (End::High, within(high, middle, row.greatest)),
            ];
            for (end, order) in in_order {
                if let Err(problem) = order {
                    let field = field.end_name(end);
                    self.refusals.push(Refusal { field, problem });
                }
            }
            if low < high {
                laws.push((
                    field,
                    Law::new([low, middle, high], [row.least, row.greatest]),
                ));
            }
        }
        laws
    }

    fn into_scenario(mut self) -> Result<Scenario, Vec<Refusal>> {
        let mut assumed = Vec::new();
        let sites = self.tally();
        let size = self.size(sites.as_ref());
        let fleet = self.fleet(&mut assumed);
        let network = self.just_one(Group::Network);
        let start = self.needed(Field::StartHeight);
        let fees = self.needed(Field::FeesBtcPerBlock);
        let price = self.needed(Field::PriceUsd);
        let outage = self.needed(Field::OutageHours);
        let ramp = self.or_zero(Field::RampHours, &mut assumed);
        let lost = self.or_zero(Field::LostMachinesPercent, &mut assumed);
        let costs = self.costs(fleet, &mut assumed);
        let claim = self.claim();
        let claim_day = self.claim_day();
        let laws = self.laws();
        if !self.refusals.is_empty() {
            return Err(self.refusals);
        }
        let all = (size, network, start, fees, price, outage, ramp, lost);
        let (
            Some(size),
            Some(network),
            Some(start),
            Some(fees),
            Some(price),
            Some(outage),
            Some(ramp),
            Some(lost),
        ) = all
        else {
            return Err(self.refusals);
        };
        let network = match network {
            (Field::Difficulty, number) => Network::Difficulty(Difficulty::from_ratio(number)),
            (_, number) => Network::Hashrate(Hashrate::from_ehs(number)),
        };
        let size =
            sized(size, &laws, fleet, network.hashrate()).map_err(|refusal| vec![refusal])?;
        Ok(Scenario {
            size,
            sites: sites.map(Arc::new),
            fleet,
            network,
            start: height(start),
            fees: BtcPerBlock::from_btc_per_block(fees),
            price: UsdPerBtc::from_usd_per_btc(price),
            outage: Hours::from_hours(outage),
            ramp: Hours::from_hours(ramp),
            lost_machines: Part::from_percent(lost),
            costs,
            claim,
            claim_day,
            laws,
            payout: self.payout.value.unwrap_or_default(),
            assumed,
        })
    }
}

fn unknown() -> Problem {
    let known = Field::names().collect();
    Problem::Unknown { known }
}

/// The size, no greater than the network.
fn sized(
    (name, field, came): (&str, Field, f64),
    laws: &[(Field, Law)],
    fleet: Option<Fleet>,
    network: Hashrate,
) -> Result<Size, Refusal> {
    let (size, greatest) = match (field, fleet) {
        (Field::PowerMw, Some(fleet)) => (
            Size::Power(Power::from_mw(came), fleet),
            fleet.power(network).to_mw(),
        ),
        (Field::HashrateEhs, _) => (Size::Hashrate(Hashrate::from_ehs(came)), network.to_ehs()),
        _ => (Size::Share(Share::from_percent(came)), field.row().greatest),
    };
    let row = field.row();
    within(came, row.least, greatest.min(row.greatest)).map_err(|problem| Refusal {
        field: name.to_owned(),
        problem,
    })?;
    if let Some((_, law)) = laws.iter().find(|(of, _)| *of == field) {
        within(law.high, came, greatest).map_err(|problem| Refusal {
            field: field.end_name(End::High),
            problem,
        })?;
    }
    Ok(size)
}
