//! What the command line can do for secrets and for people's rights.

use std::path::PathBuf;

use clap::Subcommand;

use super::Batch;
use crate::texts::Message;

/// Care for secrets and for people's rights.
#[derive(Debug, Subcommand)]
pub enum Care {
    /// Protect a plan by a passphrase; nobody can open it without
    Protect {
        /// The plan
        plan: PathBuf,
        /// A file whose first line is the new passphrase, where the plan has one already
        #[arg(long)]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Take the protection of a plan away
    Unprotect {
        /// The plan
        plan: PathBuf,
    },
    /// Erase somebody from a plan, its file and everything that is kept of it here, for good
    Erase {
        /// The plan
        plan: PathBuf,
        /// The alias, name or id of the person
        #[arg(long)]
        who: String,
    },
    /// Write a plan without people, ratings, agreements and names, and of groups only what others
    /// may see
    ExportWithoutPeople {
        /// The plan
        plan: PathBuf,
        /// The file, which must not be there yet
        out: PathBuf,
    },
}

impl Batch {
    /// Does it.
    ///
    /// # Errors
    /// The reason why it was not done, in words.
    pub(super) fn care_for(&self, care: &Care) -> Result<Message, Message> {
        match care {
            Care::Protect {
                plan,
                new_passphrase_file,
            } => self.protect(plan, new_passphrase_file.as_deref()),
            Care::Unprotect { plan } => self.unprotect(plan),
            Care::Erase { plan, who } => self.erase(plan, who),
            Care::ExportWithoutPeople { plan, out } => self.export_without_people(plan, out),
        }
    }
}
