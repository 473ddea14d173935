//! Protection by a passphrase, in the format of age (age-encryption.org/v1), which other programs
//! open as well.
//!
//! The one place that knows the crate `age`. Files that people move about are protected by the
//! passphrase itself; what the program keeps on this machine by a random key, which is quick and is
//! itself protected by the passphrase.

use std::io::{Read as _, Write as _};
use std::iter;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};

use super::MAX_PLAN_BYTES;
use crate::model::Passphrase;

/// How every protected file begins.
const MARK: &[u8] = b"age-encryption.org/v1\n";
/// The cost of trying one passphrase when a file is written: 2¹⁷ rounds of scrypt, 128 MiB. Fixed,
/// since the crate would measure this machine and make files that a school laptop cannot open.
const WORK: u8 = 17;
/// The costs that are accepted when a file is read. Less protects nothing, more takes minutes.
const ACCEPTED: std::ops::RangeInclusive<u8> = 15..=20;
/// How many bytes of a file are looked at to learn how it is protected.
const HEAD: usize = 2_000;

/// A random key for what the program keeps of one plan on this machine.
#[derive(Clone)]
pub(super) struct LocalKey(x25519::Identity);

impl LocalKey {
    pub(super) fn random() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The key as text, itself protected by the passphrase.
    pub(super) fn wrapped(&self, passphrase: &Passphrase) -> Result<Vec<u8>, SecretError> {
        let text = self.0.to_string();
        protect(text.expose_secret().as_bytes(), passphrase)
    }

    /// Reads what [`Self::wrapped`] wrote.
    pub(super) fn unwrap(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, SecretError> {
        let text = open(bytes, passphrase)?;
        let text =
            SecretString::from(String::from_utf8(text).map_err(|_broken| SecretError::Refused)?);
        let key = text.expose_secret().trim().parse();
        key.map(Self).map_err(|_broken: &str| SecretError::Refused)
    }

    /// Protects bytes that stay on this machine.
    pub(super) fn protect(&self, plain: &[u8]) -> Result<Vec<u8>, SecretError> {
        encrypt(plain, &self.0.to_public())
    }

    /// Opens what [`Self::protect`] made.
    pub(super) fn open(&self, bytes: &[u8]) -> Result<Vec<u8>, SecretError> {
        decrypt(bytes, &self.0)
    }
}

/// Why protected bytes cannot be opened or made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecretError {
    /// The passphrase is another, or the bytes were changed: nothing tells which.
    Refused,
    /// It is protected in a way that this program does not open: by keys of people, or at a cost
    /// that is not accepted.
    Odd,
    /// What comes out is larger than a plan.
    TooLarge,
}

/// In which way bytes are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a passphrase.
    Passphrase,
    /// By a key that this machine keeps.
    LocalKey,
    /// In a way that is not opened here.
    Odd,
}

/// Whether bytes are protected at all.
pub(super) fn is_protected(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// How bytes are protected, from their first lines alone; `None` when they are not.
///
/// It is asked before any key is derived, so that a file that would take minutes costs nothing.
pub(super) fn way_of(bytes: &[u8]) -> Option<Way> {
    let head = bytes.strip_prefix(MARK)?;
    let head = String::from_utf8_lossy(head.get(..HEAD).unwrap_or(head));
    let mut ways = head
        .lines()
        .take_while(|line| !line.starts_with("---"))
        .filter_map(|line| line.strip_prefix("-> "));
    let first = ways.next().unwrap_or_default();
    let is_alone = ways.all(|other| !is_known(other));
    let mut words = first.split(' ');
    Some(match (words.next(), words.nth(1), words.next()) {
        (Some("scrypt"), Some(work), None) if is_alone && is_accepted(work) => Way::Passphrase,
        (Some("X25519"), ..) if is_alone => Way::LocalKey,
        _ => Way::Odd,
    })
}

/// Whether a line of the head names a way to open the file; others are noise that age allows.
fn is_known(line: &str) -> bool {
    !line
        .split(' ')
        .next()
        .is_some_and(|kind| kind.ends_with("-grease"))
}

fn is_accepted(work: &str) -> bool {
    let is_plain = !work.starts_with(['+', '0']);
    is_plain && work.parse().is_ok_and(|work| ACCEPTED.contains(&work))
}

/// Protects bytes by a passphrase. Takes about as long as opening them.
pub(super) fn protect(plain: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, SecretError> {
    protect_at(plain, passphrase, WORK)
}

fn protect_at(plain: &[u8], passphrase: &Passphrase, work: u8) -> Result<Vec<u8>, SecretError> {
    let mut recipient = scrypt::Recipient::new(passphrase.secret().clone());
    recipient.set_work_factor(work);
    encrypt(plain, &recipient)
}

/// Opens what is protected by a passphrase.
pub(super) fn open(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, SecretError> {
    if way_of(bytes) != Some(Way::Passphrase) {
        return Err(SecretError::Odd);
    }
    let mut identity = scrypt::Identity::new(passphrase.secret().clone());
    identity.set_max_work_factor(*ACCEPTED.end());
    decrypt(bytes, &identity)
}

fn encrypt(plain: &[u8], recipient: &dyn age::Recipient) -> Result<Vec<u8>, SecretError> {
    let encryptor =
        Encryptor::with_recipients(iter::once(recipient)).map_err(|_unfit| SecretError::Odd)?;
    let mut bytes = Vec::with_capacity(plain.len() + 1_000);
    // Writing to memory does not fail.
    let written = encryptor.wrap_output(&mut bytes).and_then(|mut stream| {
        stream.write_all(plain)?;
        stream.finish()?;
        Ok(())
    });
    written.map_err(|_failed| SecretError::Refused)?;
    Ok(bytes)
}

fn decrypt(bytes: &[u8], identity: &dyn age::Identity) -> Result<Vec<u8>, SecretError> {
    let decryptor = Decryptor::new_buffered(bytes).map_err(|_broken| SecretError::Refused)?;
    let stream = decryptor
        .decrypt(iter::once(identity))
        .map_err(|error| match error {
            DecryptError::ExcessiveWork { .. } | DecryptError::UnknownFormat => SecretError::Odd,
            _ => SecretError::Refused,
        })?;
    let mut plain = Vec::new();
    stream
        .take(MAX_PLAN_BYTES + 1)
        .read_to_end(&mut plain)
        .map_err(|_changed| SecretError::Refused)?;
    if plain.len() as u64 > MAX_PLAN_BYTES {
        return Err(SecretError::TooLarge);
    }
    Ok(plain)
}
