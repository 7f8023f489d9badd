-- What a portal asks from its first day, until the school publishes texts of its own.
insert into agreement_text (agreement, number, german, english, asks_again, published_at) values
('REGULATIONS', 1, '# Worum es geht
Das Portal ist ein Werkzeug der Schule. Es ist für Unterricht und Schulleben da. Diese Nutzungsordnung gilt für alle, die hier ein Konto haben.

# Konto und Passwort
- Jede Person hat ein eigenes Konto und benutzt nur dieses.
- Das Passwort bleibt geheim, auch vor Freundinnen, Freunden und Kollegium.
- Wer ein Passwort vergessen hat oder glaubt, dass es jemand anderes kennt, sagt das sofort der Schule.
- An gemeinsam benutzten Geräten meldet man sich ab, wenn man fertig ist.

# Miteinander
- Wir schreiben so, wie wir auch von Angesicht zu Angesicht miteinander sprechen.
- Niemand wird beleidigt, bedroht, ausgegrenzt oder unter falschem Namen angeschrieben.
- Bilder, Texte und Aufnahmen anderer werden nur mit deren Erlaubnis weitergegeben.
- Was verboten ist oder Jüngeren schadet, gehört nicht ins Portal. Wer so etwas findet, meldet es.

# Technik
- Massenmails, Werbung und private Geschäfte sind nicht erlaubt.
- Wer Schutz umgeht, fremde Konten öffnet oder die Technik absichtlich stört, verstößt gegen diese Ordnung.

# Was das Portal festhält
Das Portal hält fest, wer sich wann von welcher Adresse angemeldet hat und welche Seiten aufgerufen wurden. Diese Protokolle werden nach einer festen Zeit gelöscht. Ausgewertet werden sie nur in einem begründeten Fall, den die Schulleitung eröffnet hat; wen es betrifft, der erfährt davon.

# Wenn sich jemand nicht daran hält
Die Schule kann einzelne Module oder das ganze Konto sperren, für eine Zeit oder ganz. Sie nennt den Grund. Schulische Maßnahmen und eine Anzeige bleiben möglich.

# Änderungen
Ändert die Schule diese Ordnung, zeigt das Portal die neue Fassung und fragt neu.', '# What this is about
The portal is a tool of the school. It is there for lessons and school life. These regulations hold for everybody who has an account here.

# Account and password
- Everybody has an account of their own and uses no other.
- The password stays secret, from friends and colleagues as well.
- Whoever has forgotten a password, or thinks that somebody else knows it, tells the school at once.
- On shared devices one signs out when done.

# With each other
- We write as we would speak to each other face to face.
- Nobody is insulted, threatened, shut out or written to under a false name.
- Pictures, texts and recordings of others are passed on only if they allow it.
- What is forbidden or harms younger people has no place here. Whoever finds such a thing reports it.

# Technology
- Mass mail, advertising and private business are not allowed.
- Whoever gets round protection, opens other people''s accounts or disturbs the technology on purpose breaks these regulations.

# What the portal keeps on record
The portal records who signed in when and from which address, and which pages were opened. These logs are deleted after a fixed time. They are evaluated only in a justified case that the head of the school has opened; whoever is concerned is told.

# If somebody does not keep to them
The school can close single modules or the whole account, for a time or for good. It says why. Measures of the school and a report to the police remain possible.

# Changes
If the school changes these regulations, the portal shows the new version and asks again.', true, utc_timestamp(3)),
('PLATFORM', 1, '# Einwilligung: Portal benutzen
Wer einwilligt, erlaubt der Schule, für die genannte Person ein Konto zu führen und zu speichern, was sie im Portal einträgt, schreibt und ablegt.

- Zweck: Unterricht und Schulleben.
- Gespeichert werden Name, Konto, Klasse und Gruppen, dazu alles, was im Portal selbst entsteht.
- Zugang haben nur Angehörige der Schule, jede und jeder nach den eigenen Rechten. Nichts wird verkauft oder für Werbung benutzt.
- Die Einwilligung ist freiwillig. Wer nicht einwilligt, hat keinen Nachteil im Unterricht; die Schule findet einen anderen Weg. Das Konto bleibt dann geschlossen.

Sie kann jederzeit ohne Angabe von Gründen widerrufen werden, auf der Seite Einwilligungen oder auf Papier. Das Konto wird dann geschlossen und sein Inhalt gelöscht. Was bis dahin geschehen ist, bleibt rechtmäßig.', '# Consent: to use the portal
Whoever consents allows the school to keep an account for the person named, and to store what they enter, write and put into the portal.

- Purpose: lessons and school life.
- Stored are name, account, class and groups, and everything that comes into being in the portal itself.
- Only people of the school have access, each by their own rights. Nothing is sold or used for advertising.
- The consent is voluntary. Whoever does not consent has no disadvantage in lessons; the school finds another way. The account stays closed then.

It can be withdrawn at any time without reasons, on the page Consents or on paper. The account is then closed and what is in it deleted. What has happened until then remains lawful.', true, utc_timestamp(3)),
('EVALUATION', 1, '# Einwilligung: Auswertung in einem begründeten Fall
Wer einwilligt, erlaubt der Schule, Protokolle und Inhalte anzusehen, wenn es den begründeten Verdacht auf einen ernsten Verstoß gibt, zum Beispiel auf Mobbing oder Drohungen.

- Nur die Schulleitung eröffnet einen solchen Fall, mit Gründen und mit einem Ende.
- Nur dafür ernannte Personen sehen hinein, nie eine allein. Jeder Blick wird festgehalten.
- Wen es betrifft, der erfährt davon.

Die Einwilligung ist freiwillig. Ohne sie bleiben die Module geschlossen, die sie brauchen, zum Beispiel für Nachrichten; alles andere ist offen. Sie kann jederzeit ohne Angabe von Gründen widerrufen werden. Diese Module werden dann geschlossen und ihr Inhalt wird gelöscht.', '# Consent: evaluation in a justified case
Whoever consents allows the school to look at logs and content if there is a justified suspicion of a serious offence, for instance of bullying or threats.

- Only the head of the school opens such a case, with reasons and with an end.
- Only people appointed for it look inside, never one alone. Each look is recorded.
- Whoever is concerned is told.

The consent is voluntary. Without it the modules that need it stay closed, for instance those for messages; everything else is open. It can be withdrawn at any time without reasons. These modules are then closed and their content is deleted.', true, utc_timestamp(3)),
('IMAGE', 1, '# Einwilligung: Bild in Videokonferenzen
Wer einwilligt, erlaubt, dass die Person in Videokonferenzen der Schule mit der Kamera zu sehen ist. Es wird nichts aufgenommen.

Die Einwilligung ist freiwillig und kann jederzeit ohne Angabe von Gründen widerrufen werden. Wie man ohne sie an einer Konferenz teilnimmt, legt die Schule fest.', '# Consent: image in video conferences
Whoever consents allows the person to be seen by camera in video conferences of the school. Nothing is recorded.

The consent is voluntary and can be withdrawn at any time without reasons. How one takes part in a conference without it is for the school to decide.', true, utc_timestamp(3)),
('SOUND', 1, '# Einwilligung: Ton in Videokonferenzen
Wer einwilligt, erlaubt, dass die Person in Videokonferenzen der Schule mit dem Mikrofon zu hören ist. Es wird nichts aufgenommen.

Die Einwilligung ist freiwillig und kann jederzeit ohne Angabe von Gründen widerrufen werden. Wie man ohne sie an einer Konferenz teilnimmt, legt die Schule fest.', '# Consent: sound in video conferences
Whoever consents allows the person to be heard by microphone in video conferences of the school. Nothing is recorded.

The consent is voluntary and can be withdrawn at any time without reasons. How one takes part in a conference without it is for the school to decide.', true, utc_timestamp(3));
