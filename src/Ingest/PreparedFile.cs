using System.Diagnostics;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest;

/// <summary>A file as far as it can be dealt with apart from all others: read and recognised. What depends on the order of arrival is still to come.</summary>
/// <param name="FileName">Name as received.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Sha256">Hash of the bytes.</param>
/// <param name="Read">What it was read as; null where it was known already when its turn to be read came.</param>
/// <param name="Decisions">The decisions it was read by.</param>
/// <param name="Watch">Runs since the bytes came.</param>
/// <param name="IsWhole">False where an archive did not give the file out, so that there are no bytes to keep.</param>
internal sealed record PreparedFile(string FileName, byte[] Content, string Sha256, ReadSubmission? Read, DecisionBook Decisions, Stopwatch Watch, bool IsWhole = true)
{
    /// <summary>Whether the archive keeps it: an oversize file would fill the disk.</summary>
    public bool IsKept => IsWhole && Content.Length <= ReadingLimits.FileBytes;
}
