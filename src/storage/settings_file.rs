//! Settings and sessions on disk: read leniently, never a reason not to start.
//!
//! JSON, because a value that cannot be used must not cost the values beside it: each key is
//! tried alone.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::Warning;
use super::plan_file::plain_text;

/// Reads what can be read; everything else is as in the default, with a warning for each.
pub(super) fn read<T>(bytes: &[u8]) -> (T, Vec<Warning>)
where
    T: Default + Serialize + DeserializeOwned,
{
    let ignored = || (T::default(), vec![Warning::SettingsIgnored]);
    let Ok(text) = plain_text(bytes) else {
        return ignored();
    };
    let Ok(Value::Object(given)) = serde_json::from_str(&text) else {
        return ignored();
    };
    let Ok(Value::Object(mut accepted)) = serde_json::to_value(T::default()) else {
        return ignored();
    };
    let mut warnings = Vec::new();
    for (key, value) in given {
        let mut tried = accepted.clone();
        tried.insert(key.clone(), value);
        if T::deserialize(Value::Object(tried.clone())).is_ok() {
            accepted = tried;
        } else {
            warnings.push(Warning::SettingIgnored(key));
        }
    }
    let read = T::deserialize(Value::Object(accepted)).unwrap_or_default();
    (read, warnings)
}

/// Writes all of it, one value per line.
pub(super) fn write<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
