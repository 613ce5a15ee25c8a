"""A run's folder: its layout, its one writer, its readers, and its checkpoints.

``metrics`` is declared once; ``layers`` is the second table, as wide as the model is deep. What
holds for everything that outlives the process:

- **Everything is saved**: weights, moments, random state, scaler, pending work, edits, config, and
  on what it was computed. An item that is missing or does not fit is refused by name before
  anything changes; another machine, version or text is said and recorded. Randomness is the run's
  own.
- **Of bits only what holds is promised.** A CPU's run is the same bit for bit, a GPU's to rounding
  unless ``training.deterministic`` fixes the order of its sums. Each run says which when it begins,
  and keeps the card, its driver and CUDA in ``run.json``.
- **A device that fails ends its process's use of it, not the run's record.** After a device-side
  assert every call to CUDA raises: nothing that closes a run's folder or tells its end asks the
  device.
- **A checkpoint is whole or not there**: a temporary folder, fsync, a manifest with checksums, a
  rename. What decides which is kept or loaded (manifest, pins) is ``sealed``: it carries a checksum
  over itself. Saved every ``training.checkpoint_every`` steps or about a hundredth of the time, on
  a pause, at the end, before an edit that raises the rate; never with a weight that is not finite.
- **A power cut or a failing disk is told, not believed.** Rows and stored edits carry checksums,
  steps ascend, and a manifest says how many rows and lines there were: what is zeroed, doubled or
  garbage is left out, and ``record`` says how much is missing, in the window, in exports and in the
  log of a run that goes on. A branch whose description is damaged keeps every checkpoint of a run
  beside it that it may have branched from.
- **A resumed run is cut back first**; cutting twice is cutting once. Edits after a crash stay and
  are applied again at their steps. Going back on purpose sets what came later aside in ``undone/``.
- **A folder that goes away takes nothing with it.** An unlinked file goes on taking rows; so the
  recorder compares, once a second, inside long updates and in pauses, what is open with what lies
  under its name. What is appended is kept in memory too; ``session.relocation`` writes the run anew
  elsewhere, and a stop does so into the data folder.
- **A branch's folder is whole**, and nothing is written into its parent's.
"""
