namespace DienHinh.Ingest;

/// <summary>Memory that a large file has used up.</summary>
internal static class Garbage
{
    /// <summary>Collects it now and hands it back to the system: the runtime would wait until as much again is full, and the next step needs the room.</summary>
    public static void HandBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
