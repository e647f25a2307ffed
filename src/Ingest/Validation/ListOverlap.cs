using System.Runtime.InteropServices;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// The same exemplars in two lists of a file, one by hamlets and one by lead agencies: each list counts, so they count twice. Said once for each pair of
/// lists; a person whose whole row stands there again is told at that row already.
/// </summary>
internal static class ListOverlap
{
    private readonly record struct Key(int Year, ExemplarKind Kind, string Name, string Movement, string? Unit);

    /// <summary>Compares the lists of the file.</summary>
    /// <param name="facts">What all tables gave.</param>
    /// <param name="starts">For each table, in order, the index of its first exemplar.</param>
    public static void Tell(SheetFacts facts, IReadOnlyList<int> starts)
    {
        var lists = starts.Zip(starts.Skip(1).Append(facts.Exemplars.Count)).Where(l => l.Second > l.First).ToList();
        if (lists.Count < 2) return;
        var said = facts.Findings.Where(f => f.Code == "duplicate-exemplar").Select(f => (f.Sheet, f.Cell)).ToHashSet();
        var first = new Dictionary<Key, (int List, Exemplar Exemplar)>();
        var pairs = new SortedDictionary<(int, int), List<(Exemplar Earlier, Exemplar Later)>>();
        for (var list = 0; list < lists.Count; list++)
        {
            for (var i = lists[list].First; i < lists[list].Second; i++)
            {
                var exemplar = facts.Exemplars[i];
                var name = SubjectIdentity.NameKey(exemplar.Name);
                foreach (var movement in exemplar.MovementIds)
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, new Key(exemplar.Year, exemplar.Kind, name, movement, exemplar.Unit?.Id), out var exists);
                    if (!exists)
                    {
                        known = (list, exemplar);
                        continue;
                    }

                    // A list of the registered and one of the recognised name the same people, and rightly.
                    if (known.List == list || !known.Exemplar.Milestones.Keys.Intersect(exemplar.Milestones.Keys).Any() || said.Contains((exemplar.Source.Sheet, exemplar.Source.MainCell))) continue;
                    if (!pairs.TryGetValue((known.List, list), out var same)) pairs[(known.List, list)] = same = [];
                    same.Add((known.Exemplar, exemplar));
                    break;
                }
            }
        }

        foreach (var same in pairs.Values)
            facts.Say("lists-overlap", same[0].Later.Source.Sheet, same[0].Later.Source.MainCell, same[0].Later.NameAsFound, null, same.Count, same[0].Later.Name, $"{same[0].Earlier.Source.Sheet}!{same[0].Earlier.Source.MainCell}");
    }
}
