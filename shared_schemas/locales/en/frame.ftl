# frame

frame-refresh-page = Vidhuk was updated. Refresh this page (F5) and right-click the comment again.
