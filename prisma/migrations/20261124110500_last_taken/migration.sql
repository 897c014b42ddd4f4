-- The dose that was taken last of a prescription, by when it was taken: an old one may have been taken after a newer one.
CREATE INDEX "Dose_taken_idx" ON "Dose"("prescriptionId", "takenAt") WHERE "state" = 'taken';
