"""What each figure measures (frames), and which figures state one fact (links)."""

from jiaokan.facts.frame import Frame, read_frames
from jiaokan.facts.link import Fact, link_facts

__all__ = ["Fact", "Frame", "link_facts", "read_frames"]
