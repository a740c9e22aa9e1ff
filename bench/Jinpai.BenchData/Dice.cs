namespace Jinpai.BenchData;

/// <summary>SplitMix64 as a value: cheap to start anew for every conversation, the same on every machine.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    public static Dice For(ulong seed, int day, int index) => new(unchecked((seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)day << 32) ^ (uint)index));

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="toExcl"/> − 1.</summary>
    public int Below(int toExcl) => (int)(((Next() >> 32) * (ulong)(uint)toExcl) >> 32);

    public bool Chance(int percent) => Below(100) < percent;
}
