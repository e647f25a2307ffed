namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>What a text shares with one known name.</summary>
/// <param name="Cosine">Cosine of the two vectors of weights, 0 to 1.</param>
/// <param name="OfName">The share of the name's weight that the text has, 0 to 1.</param>
/// <param name="OfText">The share of the text's weight that the name has, 0 to 1.</param>
internal readonly record struct GramOverlap(double Cosine, double OfName, double OfText);

/// <summary>
/// Runs of letters of known names, each weighted by how few meanings have it (inverse document frequency, the documents being meanings: a run that
/// all names of one movement share tells it as well as one that stands in a single name).
/// </summary>
internal sealed class GramIndex
{
    private readonly record struct Posting(double Weight, int[] Names);

    private readonly Dictionary<ulong, Posting> _postings = [];
    private readonly double _unknownWeight;
    private readonly double[] _norms;
    private readonly double[] _sums;
    private readonly int[] _meanings;
    private readonly double[] _profileNorms;

    /// <param name="keys">Keys of the names.</param>
    /// <param name="meanings">For each name the number of its meaning, counted from 0.</param>
    public GramIndex(IReadOnlyList<string> keys, int[] meanings)
    {
        _meanings = meanings;
        var meaningCount = meanings.Length == 0 ? 0 : meanings.Max() + 1;
        var names = new SortedDictionary<ulong, List<int>>();
        for (var i = 0; i < keys.Count; i++)
        {
            foreach (var gram in LetterGrams.Of(keys[i]))
            {
                if (!names.TryGetValue(gram, out var having)) names[gram] = having = [];
                having.Add(i);
            }
        }

        (_norms, _sums, _profileNorms) = (new double[keys.Count], new double[keys.Count], new double[meaningCount]);
        _unknownWeight = Math.Log(meaningCount + 1);
        foreach (var (gram, having) in names)
        {
            var weight = Math.Log((meaningCount + 1.0) / having.Select(n => meanings[n]).Distinct().Count());
            _postings.Add(gram, new(weight, [.. having]));
            foreach (var name in having)
            {
                _norms[name] += weight * weight;
                _sums[name] += weight;
            }
        }

        for (var i = 0; i < _norms.Length; i++) _norms[i] = Math.Sqrt(_norms[i]);
        foreach (var (weight, having) in names.Select(n => _postings[n.Key]))
            foreach (var ofMeaning in having.GroupBy(n => meanings[n])) _profileNorms[ofMeaning.Key] += Square(ofMeaning.Sum(n => weight / _norms[n]));
        for (var i = 0; i < _profileNorms.Length; i++) _profileNorms[i] = Math.Sqrt(_profileNorms[i]);
    }

    /// <summary>What the text shares with each name, and with all names of each meaning together (the cosine with their centroid).</summary>
    /// <param name="key">Key of the text.</param>
    /// <param name="profiles">For each meaning the cosine with its centroid (Rocchio).</param>
    /// <param name="novelty">The share of the text's weight that no name has, 0 to 1.</param>
    public GramOverlap[] Compare(string key, out double[] profiles, out double novelty)
    {
        var (products, shared) = (new double[_norms.Length], new double[_norms.Length]);
        double norm = 0, sum = 0, unknown = 0;
        foreach (var gram in LetterGrams.Of(key))
        {
            var isKnown = _postings.TryGetValue(gram, out var posting);
            var weight = isKnown ? posting.Weight : _unknownWeight;
            norm += weight * weight;
            sum += weight;
            if (!isKnown)
            {
                unknown += weight;
                continue;
            }

            foreach (var name in posting.Names)
            {
                products[name] += weight * weight;
                shared[name] += weight;
            }
        }

        norm = Math.Sqrt(norm);
        novelty = Ratio(unknown, sum);
        profiles = new double[_profileNorms.Length];
        var overlaps = new GramOverlap[_norms.Length];
        for (var i = 0; i < overlaps.Length; i++)
        {
            var cosine = Ratio(products[i], norm * _norms[i]);
            overlaps[i] = new(cosine, Ratio(shared[i], _sums[i]), Ratio(shared[i], sum));
            profiles[_meanings[i]] += cosine;
        }

        for (var i = 0; i < profiles.Length; i++) profiles[i] = Ratio(profiles[i], _profileNorms[i]);
        return overlaps;
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;

    private static double Square(double x) => x * x;
}
