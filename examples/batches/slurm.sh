#!/bin/sh
# One part of a batch, as a task of a Slurm job array; all nodes see IN and OUT under the same names:
#
#     sbatch --array=1-16 slurm.sh IN OUT 16
#
# The number of parts is said once more because Slurm does not know it: SLURM_ARRAY_TASK_COUNT and
# SLURM_ARRAY_TASK_MAX tell of the tasks that were submitted now. Where parts 3 and 7 are run again,
# by --array=3,7, they would split the reports another way.
#
#SBATCH --job-name=nianbao
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
set -eu
in=$1 out=$2 parts=$3

# A task that Slurm puts back into its queue goes on where it was stopped: --resume.
status=0
nianbao convert "$in" -o "$out" --shard "$SLURM_ARRAY_TASK_ID/$parts" \
    --jobs "${SLURM_CPUS_PER_TASK:-1}" --resume || status=$?

# 1 says that reports have errors, which the summary shows; the task itself has done its work.
[ "$status" -eq 1 ] || exit "$status"
