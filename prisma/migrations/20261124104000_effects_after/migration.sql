-- How side effects are some days after they were told.
ALTER TABLE "Observation"
  DROP CONSTRAINT "Observation_kind_check",
  ADD CONSTRAINT "Observation_kind_check" CHECK ("kind" IN
    ('mood', 'sideEffect', 'noSideEffects', 'sleep', 'scale', 'helps', 'questionnaire', 'warningSigns', 'effectsAfter')),
  DROP CONSTRAINT "Observation_words_check",
  ADD CONSTRAINT "Observation_words_check"
    CHECK (("kind" IN ('sideEffect', 'scale', 'warningSigns', 'effectsAfter')) = ("words" IS NOT NULL)),
  DROP CONSTRAINT "Observation_figures_check",
  ADD CONSTRAINT "Observation_figures_check"
    CHECK (("kind" IN ('sleep', 'scale', 'helps', 'questionnaire', 'warningSigns', 'effectsAfter')) = ("figures" IS NOT NULL));
