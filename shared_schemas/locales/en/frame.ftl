# What the site's page shows by itself when the extension can no longer answer. One line a sentence: they are read without Fluent.

frame-refresh-page = Vidhuk was updated. Refresh this page (F5) and right-click the comment again.
