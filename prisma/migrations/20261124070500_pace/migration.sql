-- What each sender may send is shared by all processes. Nothing is lost with it: UNLOGGED.
CREATE UNLOGGED TABLE "Pace" (
    "sender" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Pace_pkey" PRIMARY KEY ("sender")
);
