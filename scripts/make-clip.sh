#!/bin/sh
# Makes the pictures that the sandbox's cameras show; run by hand, the two results are committed.
#
#   sandbox/soracam/media/clip.mp4   one hour of VP9, one frame a second, each a keyframe: a clock MM:SS
#                            and under it the second of the hour in twelve bits, the highest first
#   sandbox/soracam/media/still.jpg  a test picture with dark room for text, and below it the characters
#                            that the text is put together from; with restart markers every 64
#                            pixels, so that the sandbox can exchange pieces without decoding
#
# Needs ffmpeg with libvpx and freetype, cjpeg (libjpeg-turbo) and DejaVu Sans Mono. SECONDS_MADE
# shortens the clip for a trial.
set -eu

target=$(dirname "$0")/../sandbox/soracam/media
seconds=${SECONDS_MADE:-3600}
font=$(fc-match -f '%{file}' 'DejaVu Sans Mono:bold')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

clock='%{eif\:mod(floor(t/60)\,60)\:d\:2}\:%{eif\:mod(floor(t)\,60)\:d\:2}'
picture="drawtext=fontfile=$font:fontsize=112:fontcolor=0xc0c8d0:x=(w-tw)/2:y=(h-th)/2-8:text='$clock'"
for bit in 0 1 2 3 4 5 6 7 8 9 10 11; do
  x=$((32 + 48 * bit))
  value=$((1 << (11 - bit)))
  picture="$picture,drawbox=x=$x:y=312:w=32:h=32:color=0xc0c8d0:t=fill:enable='mod(floor(t/$value)\,2)'"
done
ffmpeg -hide_banner -loglevel error -y \
  -f lavfi -i 'color=0x203040:size=640x360:rate=1' -vf "$picture" -t "$seconds" \
  -c:v libvpx-vp9 -pix_fmt yuv420p -b:v 0 -crf 63 -g 1 -keyint_min 1 \
  -auto-alt-ref 0 -lag-in-frames 0 -tune-content screen -deadline good -cpu-used 1 -threads 1 \
  -video_track_timescale 1000 -map_metadata -1 -fflags +bitexact -flags:v +bitexact \
  -movflags +frag_keyframe+empty_moov+default_base_moof+skip_trailer -frag_duration 60000000 \
  "$target/clip.mp4"

# Characters stand in cells of 64 by 96 pixels, which is how far the font moves on at this size; after
# them a blank cell and a block.
cells="drawbox=x=0:y=1088:w=1920:h=96:color=0x101418:t=fill"
cells="$cells,drawtext=fontfile=$font:fontsize=106:fontcolor=white:x=0:y=1096:text='0123456789ABCDEF-\:'"
cells="$cells,drawbox=x=$((64 * 19 + 8)):y=1108:w=48:h=56:color=white:t=fill"
ffmpeg -hide_banner -loglevel error -y \
  -f lavfi -i 'smptehdbars=size=1920x1080:rate=1' -frames:v 1 \
  -vf "drawbox=x=256:y=304:w=1408:h=368:color=0x101418:t=fill,pad=1920:1184,$cells" \
  "$work/still.ppm"
cjpeg -quality 60 -restart 4B -outfile "$target/still.jpg" "$work/still.ppm"
ls -l "$target"
