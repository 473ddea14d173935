//! How levels are spread over people and competences, and how they grow from round to round.
//!
//! Every person has a bent, every competence is easy or hard, and every cell has its own luck.
//! The sum is a score; scores become levels by rank or by distance, and seldom fall.

use super::dice::Dice;
use crate::model::Level;

/// How much the luck of a cell weighs beside the person's bent.
const LUCK: f64 = 0.45;
/// How much competences differ from each other.
const EASE: f64 = 0.35;
/// How much a cell moves between two rounds beyond what all gain together.
const DRIFT: f64 = 0.16;
/// How often a level may fall: people forget, and measures differ.
const FALLS: f64 = 0.03;

/// The scores of one person, one for each competence.
#[derive(Clone, Debug)]
pub(super) struct Scores(Vec<f64>);

/// How easy each competence is, as a score added for everybody.
pub(super) fn ease(competences: usize, dice: &mut Dice) -> Vec<f64> {
    (0..competences).map(|_| dice.normal() * EASE).collect()
}

impl Scores {
    /// The scores of a person with this bent.
    pub(super) fn new(bent: f64, ease: &[f64], dice: &mut Dice) -> Self {
        let score = |ease: &f64| bent + ease + dice.normal() * LUCK;
        Self(ease.iter().map(score).collect())
    }

    /// Half a year or a year goes by.
    pub(super) fn drift(&mut self, dice: &mut Dice) {
        for score in &mut self.0 {
            *score += dice.normal() * DRIFT;
        }
    }

    /// Moves one competence up by so much.
    pub(super) fn lift(&mut self, competence: usize, by: f64) {
        if let Some(score) = self.0.get_mut(competence) {
            *score += by;
        }
    }

    /// Turns scores into levels by their distance from the middle of the scale.
    ///
    /// `middle` is the level of a score of 0, `spread` the levels that one unit of score makes.
    pub(super) fn levels(&self, middle: f64, spread: f64, top: Level) -> Vec<Level> {
        let level = |score: &f64| {
            let number = (middle + score * spread).round().max(0.0) as usize;
            Level::saturating(number).min(top)
        };
        self.0.iter().map(level).collect()
    }
}

/// Turns everybody's scores into levels so that each level gets its share of all cells.
///
/// `shares` lists the share of each level in any unit, lowest level first.
pub(super) fn ranked(everybody: &[&Scores], shares: &[f64]) -> Vec<Vec<Level>> {
    let mut sorted: Vec<f64> = everybody
        .iter()
        .flat_map(|it| it.0.iter().copied())
        .collect();
    sorted.sort_by(f64::total_cmp);
    let total: f64 = shares.iter().sum();
    let mut below = 0.0;
    let mut cuts = Vec::with_capacity(shares.len());
    for share in shares {
        below += share;
        let rank = (below / total * sorted.len() as f64).round() as usize;
        // The highest level has no cut above it.
        cuts.extend(sorted.get(rank).copied());
    }
    let level = |score: &f64| Level::saturating(cuts.iter().filter(|cut| *cut <= score).count());
    everybody
        .iter()
        .map(|scores| scores.0.iter().map(level).collect())
        .collect()
}

/// The new level of a cell that stood on `before`: seldom below it.
pub(super) fn grown(before: Option<Level>, now: Level, dice: &mut Dice) -> Level {
    match before {
        Some(before) if now < before && !dice.chance(FALLS) => before,
        _ => now,
    }
}
