------------------------------ MODULE Holdfast ------------------------------
\* Consistency groups that are protected by revertable FlashCopy, as Holdfast explores them: every
\* interleaving of what the host, the two storage controllers and the application may do. One
\* action is one indivisible step of one of them. The primary site may be lost in any state: so
\* what recovery would leave is asked in every state, and neither the loss nor the recovery is a
\* step.
\*
\* Here: 2 volumes of 1 track, 3 host writes, 2 groups, 1 fault. To expect: all that is checked
\* holds, in 4,739 distinct states.
\*
\* As Holdfast.tla, with Holdfast.cfg beside it:
\*   java -XX:+UseParallelGC -jar tla2tools.jar -workers auto Holdfast
EXTENDS Naturals

CONSTANTS
  VolumeCount,        \* primary volumes, each with its FlashCopy source and target volume
  TrackCount,         \* tracks of each volume
  MaxWrites,          \* host writes in a run
  MaxGroups,          \* consistency groups that may be started
  MaxFaults,          \* faults in a run, of all kinds together
  Revertable,         \* else plain FlashCopy, which overwrites the target at once
  WriteInhibit,       \* else a prepared source still takes updates
  DecideEach,         \* the first failure decides; else all are attempted first
  HoldUntilPrepared,  \* else updates of the next group are held only until the drain ends
  SequenceNumbers,    \* recovery looks at them
  LostAnswers,        \* a preparation may take effect, and its answer be lost
  Restarts,           \* the application may restart, and forget the answers
  DrainTimeouts,      \* a drain may be given up
  CommitInCase2,      \* some revertable, sequence numbers differ: the method reverts
  CommitInCase3,      \* all revertable, sequence numbers equal: the method reverts
  CommitInCase4       \* some revertable, sequence numbers equal: the method commits

VARIABLES
  writes,         \* host writes so far; a write's number is the version that it leaves
  phase,          \* what the application is doing
  group,          \* the consistency group that was started last
  faults,         \* faults so far
  inhibited,      \* the write inhibit indicator of the source volume
  revertable,     \* prepared, and neither committed nor reverted
  sequence,       \* the sequence number of the relationship
  priorSequence,  \* the one that a revert brings back
  answer,         \* what the application remembers of the volume
  primary,        \* the version on the primary volume
  changed,        \* change recording bitmap: written, and not yet sent
  outOfSync,      \* out-of-sync bitmap: the forming group still needs it
  source,         \* the version on the FlashCopy source volume
  target,         \* the version that the FlashCopy target volume reads as
  priorCut,       \* history: the contents of the prior group
  newCut          \* history: the contents of the group that was cut last

vars == <<writes, phase, group, faults, inhibited, revertable, sequence, priorSequence, answer,
          primary, changed, outOfSync, source, target, priorCut, newCut>>

Volumes == 1..VolumeCount
Tracks  == 1..TrackCount

Init ==
  /\ writes = 0
  /\ phase = "idle"
  /\ group = 0
  /\ faults = 0
  /\ inhibited = [v \in Volumes |-> FALSE]
  /\ revertable = [v \in Volumes |-> FALSE]
  /\ sequence = [v \in Volumes |-> 0]
  /\ priorSequence = [v \in Volumes |-> 0]
  /\ answer = [v \in Volumes |-> "none"]
  /\ primary = [v \in Volumes |-> [t \in Tracks |-> 0]]
  /\ changed = [v \in Volumes |-> [t \in Tracks |-> FALSE]]
  /\ outOfSync = [v \in Volumes |-> [t \in Tracks |-> FALSE]]
  /\ source = [v \in Volumes |-> [t \in Tracks |-> 0]]
  /\ target = [v \in Volumes |-> [t \in Tracks |-> 0]]
  /\ priorCut = [v \in Volumes |-> [t \in Tracks |-> 0]]
  /\ newCut = [v \in Volumes |-> [t \in Tracks |-> 0]]

\* --- the host and the primary storage controller --------------------------

\* Whether the primary storage controller sends updates of the next group.
Sending == phase # "drain" /\ (phase # "prepare" \/ ~HoldUntilPrepared)

\* A volume has nothing left of the group to commit or to revert.
Settled(v) == ~revertable[v] /\ ~inhibited[v] /\ (Revertable \/ answer[v] # "ok")

\* The contents of the group that is kept once all is settled.
Kept(v, t) == IF phase \in {"commit", "recoverCommit"} THEN newCut[v][t] ELSE priorCut[v][t]

\* What recovery learns when it asks every relationship.
SomeRevertable == \E v \in Volumes : revertable[v]

AllRevertable == \A v \in Volumes : revertable[v]

SameSequence == \A v \in Volumes : sequence[v] = sequence[1]

\* The recovery table: whether what is revertable is committed; if not, it is reverted.
TableCommits ==
  /\ SomeRevertable
  /\ IF AllRevertable
     THEN SameSequence /\ CommitInCase3
     ELSE IF SameSequence \/ ~SequenceNumbers THEN CommitInCase4 ELSE CommitInCase2

\* A track that the forming group still needs takes no write until it has been drained.
HostWrite(v, t) ==
  /\ writes < MaxWrites
  /\ ~outOfSync[v][t]
  /\ primary' = [primary EXCEPT ![v][t] = writes + 1]
  /\ changed' = [changed EXCEPT ![v][t] = TRUE]
  /\ writes' = writes + 1
  /\ UNCHANGED <<phase, group, faults, inhibited, revertable, sequence, priorSequence, answer,
                 outOfSync, source, target, priorCut, newCut>>

\* Between groups changed tracks go across in any order. A write-inhibited source refuses them.
SendChanged(v, t) ==
  /\ Sending
  /\ changed[v][t]
  /\ ~inhibited[v]
  /\ source' = [source EXCEPT ![v][t] = primary[v][t]]
  /\ changed' = [changed EXCEPT ![v][t] = FALSE]
  /\ UNCHANGED <<writes, phase, group, faults, inhibited, revertable, sequence, priorSequence,
                 answer, primary, outOfSync, target, priorCut, newCut>>

\* The cut: all primaries hold writes for a moment. What has not been sent now belongs to the
\* group.
Coordinate ==
  /\ phase = "idle"
  /\ group < MaxGroups
  /\ newCut' = primary
  /\ outOfSync' = changed
  /\ changed' = [v \in Volumes |-> [t \in Tracks |-> FALSE]]
  /\ group' = group + 1
  /\ phase' = "drain"
  /\ UNCHANGED <<writes, faults, inhibited, revertable, sequence, priorSequence, answer, primary,
                 source, target, priorCut>>

\* What is left of the group goes across.
Drain(v, t) ==
  /\ phase = "drain"
  /\ outOfSync[v][t]
  /\ source' = [source EXCEPT ![v][t] = primary[v][t]]
  /\ outOfSync' = [outOfSync EXCEPT ![v][t] = FALSE]
  /\ UNCHANGED <<writes, phase, group, faults, inhibited, revertable, sequence, priorSequence,
                 answer, primary, changed, target, priorCut, newCut>>

\* Every source volume has all of the group.
Drained ==
  /\ phase = "drain"
  /\ \A v \in Volumes, t \in Tracks : ~outOfSync[v][t]
  /\ phase' = "prepare"
  /\ UNCHANGED <<writes, group, faults, inhibited, revertable, sequence, priorSequence, answer,
                 primary, changed, outOfSync, source, target, priorCut, newCut>>

\* The group is given up before it was prepared: what was to be drained has merely changed again.
DrainTimeout ==
  /\ DrainTimeouts
  /\ phase = "drain"
  /\ \E v \in Volumes, t \in Tracks : outOfSync[v][t]
  /\ faults < MaxFaults
  /\ newCut' = priorCut
  /\ changed' = [v \in Volumes |-> [t \in Tracks |-> changed[v][t] \/ outOfSync[v][t]]]
  /\ outOfSync' = [v \in Volumes |-> [t \in Tracks |-> FALSE]]
  /\ phase' = "idle"
  /\ faults' = faults + 1
  /\ UNCHANGED <<writes, group, inhibited, revertable, sequence, priorSequence, answer, primary,
                 source, target, priorCut>>

\* --- prepare, decide, commit or revert ------------------------------------

\* Establish-FlashCopy-revertable takes effect on a volume, and its answer comes.
Prepare(v) ==
  /\ phase = "prepare"
  /\ answer[v] = "none"
  /\ target' = [target EXCEPT ![v] =
                   [t \in Tracks |-> IF Revertable THEN target[v][t] ELSE source[v][t]]]
  /\ inhibited' = [inhibited EXCEPT ![v] = WriteInhibit]
  /\ revertable' = [revertable EXCEPT ![v] = Revertable]
  /\ priorSequence' = [priorSequence EXCEPT ![v] = sequence[v]]
  /\ sequence' = [sequence EXCEPT ![v] = group]
  /\ answer' = [answer EXCEPT ![v] = "ok"]
  /\ UNCHANGED <<writes, phase, group, faults, primary, changed, outOfSync, source, priorCut,
                 newCut>>

\* It does not take effect.
PrepareFails(v) ==
  /\ phase = "prepare"
  /\ answer[v] = "none"
  /\ faults < MaxFaults
  /\ answer' = [answer EXCEPT ![v] = "failed"]
  /\ phase' = IF DecideEach THEN "revert" ELSE phase
  /\ faults' = faults + 1
  /\ UNCHANGED <<writes, group, inhibited, revertable, sequence, priorSequence, primary, changed,
                 outOfSync, source, target, priorCut, newCut>>

\* It takes effect, but the application never hears of it, and counts it as failed.
PrepareAnswerLost(v) ==
  /\ LostAnswers
  /\ phase = "prepare"
  /\ answer[v] = "none"
  /\ faults < MaxFaults
  /\ target' = [target EXCEPT ![v] =
                   [t \in Tracks |-> IF Revertable THEN target[v][t] ELSE source[v][t]]]
  /\ inhibited' = [inhibited EXCEPT ![v] = WriteInhibit]
  /\ revertable' = [revertable EXCEPT ![v] = Revertable]
  /\ priorSequence' = [priorSequence EXCEPT ![v] = sequence[v]]
  /\ sequence' = [sequence EXCEPT ![v] = group]
  /\ answer' = [answer EXCEPT ![v] = "failed"]
  /\ phase' = IF DecideEach THEN "revert" ELSE phase
  /\ faults' = faults + 1
  /\ UNCHANGED <<writes, group, primary, changed, outOfSync, source, priorCut, newCut>>

\* Every preparation has an answer: commit if all were prepared, else revert.
Decide ==
  /\ phase = "prepare"
  /\ \A v \in Volumes : answer[v] # "none"
  /\ phase' = IF \A v \in Volumes : answer[v] = "ok" THEN "commit" ELSE "revert"
  /\ UNCHANGED <<writes, group, faults, inhibited, revertable, sequence, priorSequence, answer,
                 primary, changed, outOfSync, source, target, priorCut, newCut>>

\* Withdraw-FlashCopy-commit takes effect on a volume, which also releases its write inhibit.
Commit(v) ==
  /\ phase \in {"commit", "recoverCommit"}
  /\ ~Settled(v)
  /\ target' = [target EXCEPT ![v] =
                   [t \in Tracks |-> IF Revertable THEN source[v][t] ELSE target[v][t]]]
  /\ revertable' = [revertable EXCEPT ![v] = FALSE]
  /\ inhibited' = [inhibited EXCEPT ![v] = FALSE]
  /\ priorSequence' = [priorSequence EXCEPT ![v] = 0]
  /\ answer' = [answer EXCEPT ![v] = "done"]
  /\ UNCHANGED <<writes, phase, group, faults, sequence, primary, changed, outOfSync, source,
                 priorCut, newCut>>

\* Withdraw-FlashCopy-revert: the target stays as it was, the prior sequence number is back.
Revert(v) ==
  /\ phase \in {"revert", "recoverRevert"}
  /\ ~Settled(v)
  /\ sequence' = [sequence EXCEPT ![v] = priorSequence[v]]
  /\ revertable' = [revertable EXCEPT ![v] = FALSE]
  /\ inhibited' = [inhibited EXCEPT ![v] = FALSE]
  /\ priorSequence' = [priorSequence EXCEPT ![v] = 0]
  /\ answer' = [answer EXCEPT ![v] = "done"]
  /\ UNCHANGED <<writes, phase, group, faults, primary, changed, outOfSync, source, target,
                 priorCut, newCut>>

\* Nothing is left to settle: whichever group is kept is from now on the prior one.
Finish ==
  /\ phase \in {"commit", "revert", "recoverCommit", "recoverRevert"}
  /\ \A v \in Volumes : Settled(v)
  /\ newCut' = [v \in Volumes |-> [t \in Tracks |-> Kept(v, t)]]
  /\ priorCut' = [v \in Volumes |-> [t \in Tracks |-> Kept(v, t)]]
  /\ answer' = [v \in Volumes |-> "none"]
  /\ priorSequence' = [v \in Volumes |-> 0]
  /\ phase' = "idle"
  /\ UNCHANGED <<writes, group, faults, inhibited, revertable, sequence, primary, changed,
                 outOfSync, source, target>>

\* The application restarts, remembers no answer, and asks the volumes. With nothing revertable
\* left, the group went in whole (the sequence numbers moved) or not at all.
Restart ==
  /\ Restarts
  /\ Revertable
  /\ phase \in {"prepare", "commit", "revert"}
  /\ faults < MaxFaults
  /\ phase' = IF TableCommits \/ (~SomeRevertable /\ (\A v \in Volumes : sequence[v] = group))
              THEN "recoverCommit"
              ELSE "recoverRevert"
  /\ answer' = [v \in Volumes |-> "none"]
  /\ faults' = faults + 1
  /\ UNCHANGED <<writes, group, inhibited, revertable, sequence, priorSequence, primary, changed,
                 outOfSync, source, target, priorCut, newCut>>

Next ==
  \/ \E v \in Volumes, t \in Tracks :
       HostWrite(v, t) \/ SendChanged(v, t) \/ Drain(v, t)
  \/ \E v \in Volumes :
       Prepare(v) \/ PrepareFails(v) \/ PrepareAnswerLost(v) \/ Commit(v) \/ Revert(v)
  \/ Coordinate \/ Drained \/ DrainTimeout \/ Decide \/ Finish \/ Restart

Spec == Init /\ [][Next]_vars

\* --- what must hold -------------------------------------------------------

\* What a target would read as if all that is revertable were committed. After a revert it reads as
\* it does now.
AfterCommit(v, t) == IF revertable[v] THEN source[v][t] ELSE target[v][t]

\* Lose the primary site now, and settle by the table: the targets hold one whole group.
Recoverable ==
  IF TableCommits
  THEN \/ \A v \in Volumes, t \in Tracks : AfterCommit(v, t) = priorCut[v][t]
       \/ \A v \in Volumes, t \in Tracks : AfterCommit(v, t) = newCut[v][t]
  ELSE \/ \A v \in Volumes, t \in Tracks : target[v][t] = priorCut[v][t]
       \/ \A v \in Volumes, t \in Tracks : target[v][t] = newCut[v][t]

\* Between groups nothing stays inhibited or undecided.
SettledWhenIdle == phase = "idle" => (\A v \in Volumes : ~inhibited[v] /\ ~revertable[v])

\* Over every step: a source that is write-inhibited before and after it does not change.
InhibitFreezes ==
  [][\A v \in Volumes : inhibited[v] /\ inhibited'[v] => source'[v] = source[v]]_vars

=============================================================================
