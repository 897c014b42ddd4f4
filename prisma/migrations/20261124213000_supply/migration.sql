-- What she has of a medicine, and how she gets more of it.
ALTER TABLE "Prescription" ADD COLUMN "supply" JSONB;
