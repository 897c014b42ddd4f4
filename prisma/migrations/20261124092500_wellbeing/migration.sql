-- What else she is asked: sleep, scales, questionnaires, warning signs. And what she wrote down for bad days.

ALTER TABLE "Patient" ADD COLUMN "wellbeing" JSONB;

ALTER TABLE "Observation"
  ADD COLUMN "figures" JSONB,
  DROP CONSTRAINT "Observation_kind_check",
  ADD CONSTRAINT "Observation_kind_check" CHECK ("kind" IN
    ('mood', 'sideEffect', 'noSideEffects', 'sleep', 'scale', 'helps', 'questionnaire', 'warningSigns')),
  DROP CONSTRAINT "Observation_sideEffect_check",
  ADD CONSTRAINT "Observation_words_check"
    CHECK (("kind" IN ('sideEffect', 'scale', 'warningSigns')) = ("words" IS NOT NULL)),
  ADD CONSTRAINT "Observation_figures_check"
    CHECK (("kind" IN ('sleep', 'scale', 'helps', 'questionnaire', 'warningSigns')) = ("figures" IS NOT NULL));
