# Fletning: trin, afslag, og hvad to kopier har ændret forskelligt.
step-merge = kopi flettet ind
step-conflict = uenighed afgjort
step-conflict-about = uenighed om { $name } afgjort

edit-error-other-plan = Filen er en anden plan end den åbne, så de kan ikke flettes. Planen er som før
edit-error-decided = Uenigheden er allerede afgjort. Planen er som før
edit-error-unfit-value = Det andet passer ikke længere ind i planen. Behold det, der står nu, eller ret det selv. Planen er som før
