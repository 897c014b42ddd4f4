-- A question for whoever prescribes, in her own words.
ALTER TABLE "Observation"
  DROP CONSTRAINT "Observation_kind_check",
  ADD CONSTRAINT "Observation_kind_check" CHECK ("kind" IN
    ('mood', 'sideEffect', 'noSideEffects', 'sleep', 'scale', 'helps', 'questionnaire', 'warningSigns', 'effectsAfter',
     'question')),
  DROP CONSTRAINT "Observation_words_check",
  ADD CONSTRAINT "Observation_words_check"
    CHECK (("kind" IN ('sideEffect', 'scale', 'warningSigns', 'effectsAfter', 'question')) = ("words" IS NOT NULL));
