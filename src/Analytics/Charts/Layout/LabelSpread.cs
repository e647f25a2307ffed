namespace DienHinh.Analytics.Charts.Layout;

/// <summary>Labels below each other, each as near to its wish as the others allow.</summary>
internal static class LabelSpread
{
    /// <summary>The tops of labels in order, none over another. Labels that would overlap form a block, which lies where its labels are nearest to their wishes on average.</summary>
    /// <param name="wishes">Where each would best begin, in order.</param>
    /// <param name="heights">How high each is; together no more than there is room.</param>
    /// <param name="upper">The upper edge of the room.</param>
    /// <param name="lower">The lower edge.</param>
    public static double[] Tops(double[] wishes, double[] heights, double upper, double lower)
    {
        var blocks = new Stack<(int First, int Count, double Top, double Height)>();
        for (var i = 0; i < wishes.Length; i++)
        {
            var block = (First: i, Count: 1, Top: Clamp(wishes[i], heights[i]), Height: heights[i]);
            while (blocks.TryPeek(out var above) && above.Top + above.Height > block.Top)
            {
                blocks.Pop();
                var (first, count, height) = (above.First, above.Count + block.Count, above.Height + block.Height);
                block = (first, count, Clamp(Wish(first, count), height), height);
            }

            blocks.Push(block);
        }

        var tops = new double[wishes.Length];
        foreach (var block in blocks)
        {
            var top = block.Top;
            for (var i = block.First; i < block.First + block.Count; top += heights[i++])
                tops[i] = top;
        }

        return tops;

        double Clamp(double top, double height) => Math.Max(upper, Math.Min(top, lower - height));

        double Wish(int first, int count)
        {
            double sum = 0, offset = 0;
            for (var i = first; i < first + count; offset += heights[i++])
                sum += wishes[i] - offset;
            return sum / count;
        }
    }
}
