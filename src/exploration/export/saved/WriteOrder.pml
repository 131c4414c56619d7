/* Consistency groups that are protected by revertable FlashCopy, as Holdfast explores them: every
 * interleaving of what the host, the two storage controllers and the application may do. One
 * action is one indivisible step of one of them. The primary site may be lost in any state: so
 * what recovery would leave is asked in every state, and neither the loss nor the recovery is a
 * step.
 *
 * Here: 2 volumes of 2 tracks, 3 host writes, 2 groups, 1 fault. To expect: all that is checked
 * holds, in 36,501 distinct states.
 * The order of the host's writes is part of a state here, because WriteOrder asks for it.
 *
 * As Holdfast.pml:
 *   spin -a Holdfast.pml
 *   gcc -O2 -DBFS -DNOREDUCE -DSAFETY -o pan pan.c
 *   ./pan -w24                 # "states, stored" and "errors" are the answer
 *   spin -t -p Holdfast.pml    # after an error: its steps. Its depth is counted from 0 */

/* Bounds and switches. They are written into what follows: for others, export again. */
#define VolumeCount 2         /* primary volumes, each with its FlashCopy source and target volume */
#define TrackCount 2          /* tracks of each volume */
#define MaxWrites 3           /* host writes in a run */
#define MaxGroups 2           /* consistency groups that may be started */
#define MaxFaults 1           /* faults in a run, of all kinds together */
#define Revertable 1          /* else plain FlashCopy, which overwrites the target at once */
#define WriteInhibit 1        /* else a prepared source still takes updates */
#define DecideEach 0          /* the first failure decides; else all are attempted first */
#define HoldUntilPrepared 1   /* else updates of the next group are held only until the drain ends */
#define SequenceNumbers 1     /* recovery looks at them */
#define LostAnswers 0         /* a preparation may take effect, and its answer be lost */
#define Restarts 0            /* the application may restart, and forget the answers */
#define DrainTimeouts 0       /* a drain may be given up */
#define CommitInCase2 0       /* some revertable, sequence numbers differ: the method reverts */
#define CommitInCase3 0       /* all revertable, sequence numbers equal: the method reverts */
#define CommitInCase4 1       /* some revertable, sequence numbers equal: the method commits */

/* Phases, and what the application remembers of a volume. */
#define idle 0
#define drain 1
#define prepare 2
#define commit 3
#define revert 4
#define recoverCommit 5
#define recoverRevert 6
#define none 0
#define ok 1
#define failed 2
#define done 3

/* The state: one bit field for each value. A volume and a track are chosen by their numbers. */
unsigned writes : 2;
unsigned phase : 3;
unsigned group : 2;
unsigned faults : 1;
unsigned inhibited_1 : 1, inhibited_2 : 1;
unsigned revertable_1 : 1, revertable_2 : 1;
unsigned sequence_1 : 2, sequence_2 : 2;
unsigned priorSequence_1 : 2, priorSequence_2 : 2;
unsigned answer_1 : 2, answer_2 : 2;
unsigned primary_1_1 : 2, primary_1_2 : 2, primary_2_1 : 2, primary_2_2 : 2;
unsigned changed_1_1 : 1, changed_1_2 : 1, changed_2_1 : 1, changed_2_2 : 1;
unsigned outOfSync_1_1 : 1, outOfSync_1_2 : 1, outOfSync_2_1 : 1, outOfSync_2_2 : 1;
unsigned source_1_1 : 2, source_1_2 : 2, source_2_1 : 2, source_2_2 : 2;
unsigned target_1_1 : 2, target_1_2 : 2, target_2_1 : 2, target_2_2 : 2;
unsigned priorCut_1_1 : 2, priorCut_1_2 : 2, priorCut_2_1 : 2, priorCut_2_2 : 2;
unsigned newCut_1_1 : 2, newCut_1_2 : 2, newCut_2_1 : 2, newCut_2_2 : 2;
unsigned record_1 : 3, record_2 : 3, record_3 : 3;

/* writes */                                   /* host writes so far; a write's number is the version that it leaves */
/* phase */                                    /* what the application is doing */
/* group */                                    /* the consistency group that was started last */
/* faults */                                   /* faults so far */
#define inhibited(v) inhibited##_##v           /* the write inhibit indicator of the source volume */
#define revertable(v) revertable##_##v         /* prepared, and neither committed nor reverted */
#define sequence(v) sequence##_##v             /* the sequence number of the relationship */
#define priorSequence(v) priorSequence##_##v   /* the one that a revert brings back */
#define answer(v) answer##_##v                 /* what the application remembers of the volume */
#define primary(v, t) primary##_##v##_##t      /* the version on the primary volume */
#define changed(v, t) changed##_##v##_##t      /* change recording bitmap: written, and not yet sent */
#define outOfSync(v, t) outOfSync##_##v##_##t  /* out-of-sync bitmap: the forming group still needs it */
#define source(v, t) source##_##v##_##t        /* the version on the FlashCopy source volume */
#define target(v, t) target##_##v##_##t        /* the version that the FlashCopy target volume reads as */
#define priorCut(v, t) priorCut##_##v##_##t    /* history: the contents of the prior group */
#define newCut(v, t) newCut##_##v##_##t        /* history: the contents of the group that was cut last */
#define record(w) record##_##w                 /* history: where each host write went, in the host's order */

/* Every track of every volume has a number, from 1 on. */
#define Place(v, t) ((v - 1) * TrackCount + t)

/* Whether the primary storage controller sends updates of the next group. */
#define Sending (phase != drain && (phase != prepare || !HoldUntilPrepared))

/* A volume has nothing left of the group to commit or to revert. */
#define Settled(v) (!revertable(v) && !inhibited(v) && (Revertable || answer(v) != ok))

/* The contents of the group that is kept once all is settled. */
#define Kept(v, t) \
  (((phase == commit || phase == recoverCommit) -> newCut(v, t) : priorCut(v, t)))

/* What recovery learns when it asks every relationship. */
#define SomeRevertable ((revertable(1) || revertable(2)))

#define AllRevertable ((revertable(1) && revertable(2)))

#define SameSequence ((sequence(1) == sequence(1) && sequence(2) == sequence(1)))

/* The recovery table: whether what is revertable is committed; if not, it is reverted. */
#define TableCommits \
  (SomeRevertable && (AllRevertable -> SameSequence && CommitInCase3 : (SameSequence || \
    !SequenceNumbers -> CommitInCase4 : CommitInCase2)))

/* What a target would read as if all that is revertable were committed. After a revert it reads as
 * it does now. */
#define AfterCommit(v, t) ((revertable(v) -> source(v, t) : target(v, t)))

/* The version that recovery by the table would leave on a target now. */
#define Left(v, t) ((TableCommits -> AfterCommit(v, t) : target(v, t)))

/* A host write that recovery would not leave: neither itself nor a later one to its track is
 * there. */
#define Missing(w) \
  (((record(w) == Place(1, 1) && Left(1, 1) < w) || (record(w) == Place(1, 2) && Left(1, 2) \
    < w) || (record(w) == Place(2, 1) && Left(2, 1) < w) || (record(w) == Place(2, 2) && \
    Left(2, 2) < w)))

/* No write is there while an earlier one is missing. Judged by the host's order alone, not by our
 * cuts. */
#define IsWriteOrder \
  (((!(Missing(1)) || (Left(1, 1) < 1 && Left(1, 2) < 1 && Left(2, 1) < 1 && Left(2, 2) < \
    1)) && (!(Missing(2)) || (Left(1, 1) < 2 && Left(1, 2) < 2 && Left(2, 1) < 2 && Left(2, 2) \
    < 2)) && (!(Missing(3)) || (Left(1, 1) < 3 && Left(1, 2) < 3 && Left(2, 1) < 3 && Left(2, \
    2) < 3))))

/* What is asserted has a name, for the message. Always 1 where a search goes on: it adds no states. */
unsigned WriteOrder : 1 = 1;
#define Check WriteOrder = IsWriteOrder; assert(WriteOrder);

/* A track that the forming group still needs takes no write until it has been drained. */
#define HostWrite(v, t) \
  d_step { \
    writes < MaxWrites && !outOfSync(v, t) -> \
    primary(v, t) = writes + 1; \
    changed(v, t) = 1; \
    record(1) = (1 == writes + 1 -> Place(v, t) : record(1)); record(2) = (2 == writes + 1 \
      -> Place(v, t) : record(2)); record(3) = (3 == writes + 1 -> Place(v, t) : record(3)); \
    writes = writes + 1; \
    Check \
  }

/* Between groups changed tracks go across in any order. A write-inhibited source refuses them. */
#define SendChanged(v, t) \
  d_step { \
    Sending && changed(v, t) && !inhibited(v) -> \
    source(v, t) = primary(v, t); \
    changed(v, t) = 0; \
    Check \
  }

/* The cut: all primaries hold writes for a moment. What has not been sent now belongs to the
 * group. */
#define Coordinate \
  d_step { \
    phase == idle && group < MaxGroups -> \
    newCut(1, 1) = primary(1, 1); newCut(1, 2) = primary(1, 2); newCut(2, 1) = primary(2, \
      1); newCut(2, 2) = primary(2, 2); \
    outOfSync(1, 1) = changed(1, 1); outOfSync(1, 2) = changed(1, 2); outOfSync(2, 1) = \
      changed(2, 1); outOfSync(2, 2) = changed(2, 2); \
    changed(1, 1) = 0; changed(1, 2) = 0; changed(2, 1) = 0; changed(2, 2) = 0; \
    group = group + 1; \
    phase = drain; \
    Check \
  }

/* What is left of the group goes across. */
#define Drain(v, t) \
  d_step { \
    phase == drain && outOfSync(v, t) -> \
    source(v, t) = primary(v, t); \
    outOfSync(v, t) = 0; \
    Check \
  }

/* Every source volume has all of the group. */
#define Drained \
  d_step { \
    phase == drain && (!outOfSync(1, 1) && !outOfSync(1, 2) && !outOfSync(2, 1) && \
      !outOfSync(2, 2)) -> \
    phase = prepare; \
    Check \
  }

/* The group is given up before it was prepared: what was to be drained has merely changed again. */
#define DrainTimeout \
  d_step { \
    phase == drain && (outOfSync(1, 1) || outOfSync(1, 2) || outOfSync(2, 1) || outOfSync(2, \
      2)) && faults < MaxFaults -> \
    newCut(1, 1) = priorCut(1, 1); newCut(1, 2) = priorCut(1, 2); newCut(2, 1) = priorCut(2, \
      1); newCut(2, 2) = priorCut(2, 2); \
    changed(1, 1) = changed(1, 1) || outOfSync(1, 1); changed(1, 2) = changed(1, 2) || \
      outOfSync(1, 2); changed(2, 1) = changed(2, 1) || outOfSync(2, 1); changed(2, 2) = \
      changed(2, 2) || outOfSync(2, 2); \
    outOfSync(1, 1) = 0; outOfSync(1, 2) = 0; outOfSync(2, 1) = 0; outOfSync(2, 2) = 0; \
    phase = idle; \
    faults = faults + 1; \
    Check \
  }

/* Establish-FlashCopy-revertable takes effect on a volume, and its answer comes. */
#define Prepare(v) \
  d_step { \
    phase == prepare && answer(v) == none -> \
    target(v, 1) = (Revertable -> target(v, 1) : source(v, 1)); target(v, 2) = (Revertable \
      -> target(v, 2) : source(v, 2)); \
    inhibited(v) = WriteInhibit; \
    revertable(v) = Revertable; \
    priorSequence(v) = sequence(v); \
    sequence(v) = group; \
    answer(v) = ok; \
    Check \
  }

/* It does not take effect. */
#define PrepareFails(v) \
  d_step { \
    phase == prepare && answer(v) == none && faults < MaxFaults -> \
    answer(v) = failed; \
    phase = (DecideEach -> revert : phase); \
    faults = faults + 1; \
    Check \
  }

/* It takes effect, but the application never hears of it, and counts it as failed. */
#define PrepareAnswerLost(v) \
  d_step { \
    phase == prepare && answer(v) == none && faults < MaxFaults -> \
    target(v, 1) = (Revertable -> target(v, 1) : source(v, 1)); target(v, 2) = (Revertable \
      -> target(v, 2) : source(v, 2)); \
    inhibited(v) = WriteInhibit; \
    revertable(v) = Revertable; \
    priorSequence(v) = sequence(v); \
    sequence(v) = group; \
    answer(v) = failed; \
    phase = (DecideEach -> revert : phase); \
    faults = faults + 1; \
    Check \
  }

/* Every preparation has an answer: commit if all were prepared, else revert. */
#define Decide \
  d_step { \
    phase == prepare && (answer(1) != none && answer(2) != none) -> \
    phase = ((answer(1) == ok && answer(2) == ok) -> commit : revert); \
    Check \
  }

/* Withdraw-FlashCopy-commit takes effect on a volume, which also releases its write inhibit. */
#define Commit(v) \
  d_step { \
    (phase == commit || phase == recoverCommit) && !Settled(v) -> \
    target(v, 1) = (Revertable -> source(v, 1) : target(v, 1)); target(v, 2) = (Revertable \
      -> source(v, 2) : target(v, 2)); \
    revertable(v) = 0; \
    inhibited(v) = 0; \
    priorSequence(v) = 0; \
    answer(v) = done; \
    Check \
  }

/* Withdraw-FlashCopy-revert: the target stays as it was, the prior sequence number is back. */
#define Revert(v) \
  d_step { \
    (phase == revert || phase == recoverRevert) && !Settled(v) -> \
    sequence(v) = priorSequence(v); \
    revertable(v) = 0; \
    inhibited(v) = 0; \
    priorSequence(v) = 0; \
    answer(v) = done; \
    Check \
  }

/* Nothing is left to settle: whichever group is kept is from now on the prior one. */
#define Finish \
  d_step { \
    (phase == commit || phase == revert || phase == recoverCommit || phase == recoverRevert) \
      && (Settled(1) && Settled(2)) -> \
    newCut(1, 1) = Kept(1, 1); newCut(1, 2) = Kept(1, 2); newCut(2, 1) = Kept(2, 1); \
      newCut(2, 2) = Kept(2, 2); \
    priorCut(1, 1) = Kept(1, 1); priorCut(1, 2) = Kept(1, 2); priorCut(2, 1) = Kept(2, 1); \
      priorCut(2, 2) = Kept(2, 2); \
    answer(1) = none; answer(2) = none; \
    priorSequence(1) = 0; priorSequence(2) = 0; \
    phase = idle; \
    Check \
  }

/* The application restarts, remembers no answer, and asks the volumes. With nothing revertable
 * left, the group went in whole (the sequence numbers moved) or not at all. */
#define Restart \
  d_step { \
    Revertable && (phase == prepare || phase == commit || phase == revert) && faults < \
      MaxFaults -> \
    phase = (TableCommits || (!SomeRevertable && (sequence(1) == group && sequence(2) == \
      group)) -> recoverCommit : recoverRevert); \
    answer(1) = none; answer(2) = none; \
    faults = faults + 1; \
    Check \
  }

/* Every step that there could be, again and again. Where none is left is the end, and no deadlock. */
active proctype every_interleaving() {
end:
  do
  :: HostWrite(1, 1)
  :: HostWrite(1, 2)
  :: HostWrite(2, 1)
  :: HostWrite(2, 2)
  :: SendChanged(1, 1)
  :: SendChanged(1, 2)
  :: SendChanged(2, 1)
  :: SendChanged(2, 2)
  :: Coordinate
  :: Drain(1, 1)
  :: Drain(1, 2)
  :: Drain(2, 1)
  :: Drain(2, 2)
  :: Drained
#if DrainTimeouts
  :: DrainTimeout
#endif
  :: Prepare(1)
  :: Prepare(2)
  :: PrepareFails(1)
  :: PrepareFails(2)
#if LostAnswers
  :: PrepareAnswerLost(1)
  :: PrepareAnswerLost(2)
#endif
  :: Decide
  :: Commit(1)
  :: Commit(2)
  :: Revert(1)
  :: Revert(2)
  :: Finish
#if Restarts
  :: Restart
#endif
  od
}
