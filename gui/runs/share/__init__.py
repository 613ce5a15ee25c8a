"""What is made of stored runs for others, and what comes from them: reports, archives, replays."""
