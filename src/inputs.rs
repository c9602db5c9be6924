//! From inputs to a scenario: each is held against the table, and against the others.

use crate::claim::Claim;
use crate::costs::Cause;
use crate::fields::{CAUSE, Field, Group, TABLE};
use crate::refusal::{Problem, Refusal, Refusals};
use crate::scenario::{Costs, Fleet, Network, Scenario, Size};
use crate::units::{
    BtcPerBlock, Difficulty, Efficiency, Hashrate, Height, Hours, Part, Power, Pue, Share, Usd,
    UsdPerBtc, UsdPerMwh,
};

/// An input's value as it came, before anything is known about it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, not yet held against its bounds.
    Number(f64),
    /// A text.
    Text(String),
    /// Anything else, as what it is.
    Other(&'static str),
}

impl Value {
    /// What came, for a refusal of its kind. A number is not written out: that would link the
    /// formatting of floats, 14 kB of the wasm module before it is compressed.
    fn told(&self) -> String {
        match self {
            Self::Number(_) => "a number".to_owned(),
            Self::Text(text) => ["\"", text, "\""].concat(),
            Self::Other(kind) => (*kind).to_owned(),
        }
    }
}

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

    /// The same from names and values of any kind, as they come over a wire.
    ///
    /// # Errors
    ///
    /// As [`Scenario::new`], and names that are no field, and values that are no number.
    pub fn from_named<N: AsRef<str>>(
        inputs: impl IntoIterator<Item = (N, Value)>,
    ) -> Result<Self, Refusals> {
        let mut sheet = Sheet::default();
        for (name, value) in inputs {
            if let Err(problem) = sheet.enter(name.as_ref(), value) {
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

/// The inputs while they are being checked.
#[derive(Default)]
struct Sheet {
    cause: Option<Cause>,
    has_cause: bool,
    came: [Came; TABLE.len()],
    refusals: Vec<Refusal>,
}

impl Sheet {
    fn enter(&mut self, name: &str, value: Value) -> Result<(), Problem> {
        if name == CAUSE {
            return self.enter_cause(&value);
        }
        let field = Field::named(name).ok_or(Problem::Unknown)?;
        let came = &mut self.came[field as usize];
        if *came != Came::Nothing {
            return Err(Problem::Twice);
        }
        *came = Came::Refused;
        let number = match value {
            Value::Number(number) => number,
            other => return Err(Problem::NotANumber { came: other.told() }),
        };
        let row = field.row();
        // A range holds no NaN, where `number < least` would let it pass.
        if !(row.least..=row.greatest).contains(&number) {
            return Err(Problem::OutOfRange {
                came: number,
                least: row.least,
                greatest: row.greatest,
            });
        }
        if row.whole && number.fract() != 0.0 {
            return Err(Problem::NotWhole { came: number });
        }
        *came = Came::Number(number);
        Ok(())
    }

    fn enter_cause(&mut self, value: &Value) -> Result<(), Problem> {
        if self.has_cause {
            return Err(Problem::Twice);
        }
        self.has_cause = true;
        if let Value::Text(word) = value {
            self.cause = Cause::named(word);
        }
        self.cause.map(|_| ()).ok_or_else(|| Problem::NotAWord {
            came: value.told(),
            words: Cause::ALL.map(Cause::name).to_vec(),
        })
    }

    fn has(&self, field: Field) -> bool {
        self.came[field as usize] != Came::Nothing
    }

    fn number(&self, field: Field) -> Option<f64> {
        match self.came[field as usize] {
            Came::Number(number) => Some(number),
            Came::Nothing | Came::Refused => None,
        }
    }

    fn needed(&mut self, field: Field) -> Option<f64> {
        if !self.has(field) {
            self.refusals.push(Refusal::missing(vec![field]));
        }
        self.number(field)
    }

    /// The one field of the group that came, and its number.
    fn just_one(&mut self, group: Group) -> Option<(Field, f64)> {
        let of = group.fields();
        let mut came = of.iter().copied().filter(|field| self.has(*field));
        let Some(first) = came.next() else {
            self.refusals.push(Refusal::missing(of));
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
        let needs = [Field::PowerMw, Field::Pue];
        if !self.has(Field::EfficiencyJPerTh) {
            if let Some(field) = needs.into_iter().find(|field| self.has(*field)) {
                let other = Field::EfficiencyJPerTh.name();
                self.refusals
                    .push(Refusal::new(field, Problem::Without { other }));
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
        if !self.has_cause {
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
                let problem = Problem::Without { other: CAUSE };
                self.refusals.push(Refusal::new(field, problem));
            }
            return None;
        }
        for other in [ELECTRICITY, Field::EfficiencyJPerTh] {
            if !self.has(other) {
                let other = other.name();
                self.refusals.push(Refusal {
                    field: CAUSE.to_owned(),
                    problem: Problem::Without { other },
                });
            }
        }
        let cause = self.cause?;
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
        let both = [Field::ClaimUsd, Field::ClaimHours];
        for (field, other) in [(both[0], both[1]), (both[1], both[0])] {
            if self.has(field) && !self.has(other) {
                let other = other.name();
                self.refusals
                    .push(Refusal::new(field, Problem::Without { other }));
            }
        }
        Some(Claim {
            usd: Usd::from_usd(self.number(Field::ClaimUsd)?),
            hours: Hours::from_hours(self.number(Field::ClaimHours)?),
        })
    }

    fn into_scenario(mut self) -> Result<Scenario, Vec<Refusal>> {
        let mut assumed = Vec::new();
        let size = self.just_one(Group::Size);
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
        Ok(Scenario {
            size: sized(size, fleet, network.hashrate()).map_err(|refusal| vec![refusal])?,
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
            assumed,
        })
    }
}

/// The size, no greater than the network.
fn sized(
    (field, came): (Field, f64),
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
    if came > greatest {
        let least = field.row().least;
        return Err(Refusal::new(
            field,
            Problem::OutOfRange {
                came,
                least,
                greatest,
            },
        ));
    }
    Ok(size)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the table has let only whole numbers from 0 to 6,929,999 pass"
)]
fn height(number: f64) -> Height {
    Height::new(number as u32)
}
