"""One run on several processes: who they are, what the first tells the others, what is summed.

Every process has a trainer in the same state; the first (rank 0) also has the session, the folder
and the commands. Its trainer tells the others (``training.replicas``) each update, evaluation and
edit before its own part in it, and ``session.replica`` does the same there: so whatever changes a
run has to go through the trainer, and nothing else needs to know. They are given the whole state
before their first part, and again after a checkpoint was put back. Work in which all take part goes
through ``Ranks.together``: it has gone well in all of them, or none goes on; a stop or an error in
one is seen between the layers of the others. For the same reason gradients are summed after the
passes and not during the last one: until all have made theirs one may be given up, and a sum that
another had begun could not be. Sums go over the device's library, orders over gloo, which a process
that ends closes; one that is frozen says nothing more in their store (``pulse``): nobody waits for
a dead one longer than half a minute. Rank 0 draws dropout from the run's own random stream, each
other one from a function of (seed, step, rank): nothing more needs to be saved. In one process
``ALONE`` stands in and does nothing.

A model in parts (``sharded``, FSDP2) updates plain tensors over the memory of FSDP's parts, so
optimizer, norm and moments need not know. Its passes are in ``lockstep``: each process makes as
many, all give one up at the same collective, and a failure in one ends them all. What needs whole
tensors (a checkpoint, a sample) takes part by ``Replicas.join_in``: one tensor after the other goes
over gloo into the first process's memory, never onto a card. So a checkpoint is one format for any
number of processes, with one writer and one manifest; torch.distributed.checkpoint would write
parts that only it reads.
"""
