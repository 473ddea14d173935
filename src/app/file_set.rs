//! Sets of files for a folder, for window and command line alike.

use std::path::{Path, PathBuf};

use crate::action::{PictureFormat, QuestionnairePer};
use crate::analysis::{Analysis, Slice};
use crate::charts::of_plan::{ChartKind, ChartSource};
use crate::charts::{Chart, ChartLook, png, svg};
use crate::exchange::book::answers_xlsx;
use crate::exchange::questionnaire::{Questionnaire, per_person, per_team};
use crate::model::{Plan, RoundId};
use crate::storage::Store;
use crate::texts::{Message, Texts, file_stem};
use crate::ui::theme::Tokens;

/// Width of pictures, in pixels.
const PICTURE_WIDTH: u32 = 1200;

/// Files that belong together and are not made before they are written.
pub struct FileSet {
    /// Each with its name.
    files: Vec<(String, Content)>,
    /// How charts look.
    look: ChartLook,
    /// The text that says that they were written, with `count` and `folder`.
    pub done: &'static str,
    /// What the folder is called where the system has no dialog to choose one.
    pub folder_name: String,
}

enum Content {
    Questionnaire(Box<Questionnaire>),
    Picture(Box<Chart>, PictureFormat),
}

impl FileSet {
    /// The questionnaires of a round. With `names`, people are also called by their name where it
    /// is known.
    pub fn questionnaires(
        plan: &Plan,
        round: RoundId,
        (texts, names): (&Texts, bool),
        per: QuestionnairePer,
    ) -> Self {
        let made = match per {
            QuestionnairePer::Person => per_person(plan, round, (texts, names)),
            QuestionnairePer::Team => per_team(plan, round, (texts, names)),
        };
        let files = made.into_iter().map(|it| {
            let name = format!("{}.xlsx", it.stem);
            (name, Content::Questionnaire(Box::new(it)))
        });
        Self {
            files: files.collect(),
            look: look(plan),
            done: "done-questionnaires",
            folder_name: file_stem(texts.get("questionnaire-sheet")),
        }
    }

    /// Every chart that the plan has data for and that others may see.
    pub fn charts(plan: &Plan, analysis: &Analysis, texts: &Texts, format: PictureFormat) -> Self {
        let source = ChartSource::new(plan, analysis, Slice::default(), texts);
        let charts = ChartKind::all_for(&source).into_iter();
        let files = charts.map(|(kind, chart)| {
            let stem = kind.file_stem(plan, texts);
            let name = format!("{stem}.{}", format.extension());
            (name, Content::Picture(Box::new(chart), format))
        });
        Self {
            files: files.collect(),
            look: look(plan),
            done: "done-charts",
            folder_name: file_stem(texts.get("report-charts-folder")),
        }
    }

    /// How many files there are.
    pub const fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is nothing to write.
    pub const fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The places in a folder where files of the same names lie already.
    pub fn names_taken(&self, folder: &Path) -> Vec<PathBuf> {
        let paths = self.files.iter().map(|(name, _)| folder.join(name));
        paths.filter(|it| it.exists()).collect()
    }

    /// Writes the files to a folder, which is made when it is not there, over files of the same
    /// names.
    ///
    /// # Errors
    /// When the disk does not take one of them; those before it are there then.
    pub fn write(&self, store: &Store, folder: &Path) -> Result<(), Message> {
        store.make_folder(folder).map_err(|error| error.message())?;
        for (name, content) in &self.files {
            let bytes = self.bytes(content)?;
            let written = store.write_file(&folder.join(name), &bytes);
            written.map_err(|error| error.message())?;
        }
        Ok(())
    }

    fn bytes(&self, content: &Content) -> Result<Vec<u8>, Message> {
        match content {
            Content::Questionnaire(it) => answers_xlsx(&it.book).map_err(|error| {
                log::error!("a questionnaire could not be made: {error}");
                Message::new("book-failed")
            }),
            Content::Picture(chart, format) => {
                let size = (
                    PICTURE_WIDTH,
                    chart.preferred_height(PICTURE_WIDTH, &self.look),
                );
                let drawn = match format {
                    PictureFormat::Svg => svg(chart, &self.look, size).map(String::into_bytes),
                    PictureFormat::Png => png(chart, &self.look, size),
                };
                drawn.map_err(|error| {
                    log::error!("a chart could not be drawn: {error}");
                    Message::new("chart-not-drawn")
                })
            }
        }
    }
}

/// Charts on their own say what they show.
fn look(plan: &Plan) -> ChartLook {
    let mut look = Tokens::of(false).chart_look(plan.framework.top());
    look.headed = true;
    look
}
